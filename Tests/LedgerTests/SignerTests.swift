import Foundation
import Ledger
import TestSupport
import Testing

@Suite("The signer")
struct SignerTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("last-signed") }
  private let seed = [UInt8](40..<72)

  init() throws { folder = try TemporaryFolder() }

  private func key() throws -> NoteSigner { try TestLog.key(seed: seed) }

  private func open(_ log: TestLog) throws -> CheckpointSigner {
    try CheckpointSigner.open(key: key(), lastSigned: path, size: log.hashes.size, hashes: log.hashes)
  }

  private func stored() throws -> Checkpoint {
    try Checkpoint(text: Note([UInt8](Data(contentsOf: URL(filePath: path)))).text)
  }

  @Test("what is signed is on disk before it is given out, and the next signer goes on from it")
  func goesOn() throws {
    let log = TestLog(count: 40)
    do {
      var signer = try CheckpointSigner.create(key: key(), lastSigned: path)
      #expect(try stored() == Checkpoint(origin: TestLog.origin, size: 0, root: .emptyTree))
      for size in [16, 17, 40] {
        let signed = try signer.sign(size: UInt64(size), root: log.roots[size], hashes: log.hashes)
        #expect(try stored() == signed.checkpoint)
        #expect(try signer.sign(size: UInt64(size), root: log.roots[size], hashes: log.hashes) == signed)
      }
    }
    let signer = try open(log)
    #expect(signer.last.checkpoint.size == 40 && signer.last.checkpoint.root == log.roots[40])
  }

  @Test("a smaller size is refused, at any distance")
  func smaller() throws {
    let log = TestLog(count: 40)
    var signer = try CheckpointSigner.create(key: key(), lastSigned: path)
    _ = try signer.sign(size: 33, root: log.roots[33], hashes: log.hashes)
    for size in [0, 1, 32] {
      let root = log.roots[size]
      do {
        _ = try signer.sign(size: UInt64(size), root: root, hashes: log.hashes)
        Issue.record("\(size) was signed after 33")
      } catch {
        #expect(error == .smaller(signed: 33, asked: UInt64(size)))
      }
    }
    #expect(try stored().size == 33)
  }

  @Test("a database put back to an earlier day is log-behind, and so is one in which an entry was changed")
  func behind() throws {
    let log = TestLog(count: 40)
    do {
      var signer = try CheckpointSigner.create(key: key(), lastSigned: path)
      _ = try signer.sign(size: 33, root: log.roots[33], hashes: log.hashes)
    }
    for other in [
      TestLog(count: 0), TestLog(count: 32), TestLog(count: 40, changed: 7), TestLog(count: 40, changed: 32),
    ] {
      do {
        _ = try open(other)
        Issue.record("a log that was signed otherwise was opened")
      } catch let problem as SignerProblem {
        #expect(problem == .logBehind(signed: 33, tree: other.hashes.size))
      }
    }
    // What comes after what was signed may be anything.
    _ = try open(TestLog(count: 40, changed: 33))
  }

  @Test("a database that is put back while the signer runs is noticed at the next signature")
  func behindWhileRunning() throws {
    let log = TestLog(count: 40)
    var signer = try CheckpointSigner.create(key: key(), lastSigned: path)
    _ = try signer.sign(size: 33, root: log.roots[33], hashes: log.hashes)
    let other = TestLog(count: 64, changed: 3)
    do {
      _ = try signer.sign(size: 64, root: other.roots[64], hashes: other.hashes)
      Issue.record("a rebuilt log was signed")
    } catch {
      #expect(error == .logBehind(signed: 33, tree: 64))
    }
    do {
      _ = try signer.sign(size: 40, root: log.roots[39], hashes: log.hashes)
      Issue.record("a root that the hashes do not have was signed")
    } catch {
      #expect(error == .otherRoot(size: 40))
    }
  }

  /// Hashes of which one contradicts those below it, as in a database that was tampered with by halves.
  private struct Contradicting: HashStore {
    let hashes: MemoryHashes
    let level: Int
    let index: UInt64
    let hash: MerkleHash

    func hash(level: Int, index: UInt64) throws(MemoryHashes.Missing) -> MerkleHash {
      level == self.level && index == self.index ? hash : try hashes.hash(level: level, index: index)
    }
  }

  @Test("hashes that give both roots but do not lead from one to the other are not signed")
  func contradicting() throws {
    let log = TestLog(count: 40)
    // The hash over entries 32 ..< 40, which the root of 33 entries does not use and that of 40 does.
    let hashes = Contradicting(hashes: log.hashes, level: 3, index: 4, hash: log.roots[5])
    let root = try MerkleTree(size: 40, store: hashes).root()
    #expect(root != log.roots[40])
    var signer = try CheckpointSigner.create(key: key(), lastSigned: path)
    _ = try signer.sign(size: 33, root: log.roots[33], hashes: hashes)
    do {
      _ = try signer.sign(size: 40, root: root, hashes: hashes)
      Issue.record("a tree that does not extend what was signed was signed")
    } catch {
      #expect(error == .logBehind(signed: 33, tree: 40))
    }
    #expect(try stored().size == 33)
  }

  @Test("there is one signer for a log, and none where nobody knows what was signed last")
  func one() throws {
    let log = TestLog(count: 1)
    #expect(throws: SignerProblem.file(.missing(path: path))) { _ = try open(log) }
    do {
      let first = try CheckpointSigner.create(key: key(), lastSigned: path)
      #expect(throws: SignerProblem.file(.held(path: path + ".lock"))) { _ = try open(log) }
      #expect(first.last.checkpoint.size == 0)
    }
    #expect(throws: SignerProblem.file(.exists(path: path))) {
      _ = try CheckpointSigner.create(key: key(), lastSigned: path)
    }
    _ = try folder.write("rubbish", to: "last-signed")
    #expect(throws: SignerProblem.self) { _ = try open(log) }
    // Signed by another key.
    var note = try #require(Note(text: Checkpoint(origin: TestLog.origin, size: 0, root: .emptyTree).text))
    note.signatures = [try TestLog.key(seed: [UInt8](0..<32)).sign(note.text, time: 0)]
    _ = try folder.write(note.encoded, to: "last-signed")
    #expect(throws: SignerProblem.damaged(.unsigned)) { _ = try open(log) }
  }

  @Test("a key's file is its owner's alone, is never overwritten, and gives the key back")
  func keys() throws {
    let path = folder.file("log.key")
    let name = try #require(KeyName(TestLog.origin))
    let made = try SigningKeyFile.create(path, name: name, kind: .ed25519, seed: seed)
    #expect(try SigningKeyFile.read(path).verifier == made.verifier)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(throws: SignerProblem.file(.exists(path: path))) {
      _ = try SigningKeyFile.create(path, name: name, kind: .ed25519, seed: [UInt8](0..<32))
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: SignerProblem.file(.open(path: path))) { _ = try SigningKeyFile.read(path) }
    #expect(throws: SignerProblem.file(.missing(path: path + "2"))) { _ = try SigningKeyFile.read(path + "2") }
    #expect(folder.contents == ["log.key"])
  }
}
