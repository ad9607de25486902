import Foundation
import Ledger
import TestSupport
import Testing

/// Two implementations that have nothing in common but the standards: what one makes the other must take, and neither
/// may take what was changed.
@Suite("Go's implementation as referee")
struct GoTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ hashes: [MerkleHash]) -> String {
    hashes.map { Data($0.bytes).base64EncodedString() }.joined(separator: " ")
  }

  /// Our log, cosigned, with a proof for each entry and from each smaller tree.
  private func publish(_ size: Int) throws {
    let log = TestLog(count: size)
    let witness = try TestLog.key("w.example/1", kind: .cosignature, seed: [UInt8](80..<112))
    let signed = try log.signed(size)
    let note = try signed.note.adding([witness.sign(signed.note.text, time: 1_712_345_678)], by: witness.verifier)
    try log.publish(SignedCheckpoint(note, log: TestLog.key().verifier), to: folder.path)
    _ = try folder.write(witness.verifier.vkey + "\n", to: "witness.vkey")
    let tree = MerkleTree(size: UInt64(size), store: log.hashes)
    let proofs = try (0..<size).map { text(try #require(try tree.inclusionProof(of: UInt64($0))).path) }
    _ = try folder.write(proofs.joined(separator: "\n") + "\n", to: "proofs")
    let trees = try (1...size).map { old in
      "\(old) \(text([log.roots[old]])) \(text(try #require(try tree.consistencyProof(from: UInt64(old))).path))"
    }
    _ = try folder.write(trees.joined(separator: "\n") + "\n", to: "consistency")
  }

  @Test(
    "Go takes our checkpoint, cosignature, tiles, entries, proofs and consistency", arguments: [1, 2, 255, 256, 600])
  func ours(size: Int) throws {
    guard let referee = try GoReferee() else { return }
    try publish(size)
    let outcome = try referee.run("check", folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines == ["checked \(size) entries, \(size) smaller trees"])
  }

  @Test("Go refuses our log when any of its files is changed")
  func changed() throws {
    guard let referee = try GoReferee() else { return }
    try publish(300)
    for name in folder.contents where !name.hasSuffix(".p") {
      var isFolder: ObjCBool = false
      let path = folder.file(name)
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let content = [UInt8](try Data(contentsOf: URL(filePath: path)))
      var changed = content
      // In a bundle the third byte is the first of an entry, elsewhere any letter will do.
      changed[min(40, content.count - 3)] ^= 1
      _ = try folder.write(changed, to: name)
      #expect(try referee.run("check", folder.path).status != 0, "\(name)")
      _ = try folder.write(content, to: name)
    }
    #expect(try referee.run("check", folder.path).status == 0)
  }

  @Test("we take a log that Go made: tiles, entries, checkpoint, cosignature, proofs", arguments: [1, 256, 600])
  func theirs(size: Int) async throws {
    guard let referee = try GoReferee() else { return }
    let outcome = try referee.run("make", folder.path, String(size))
    try #require(outcome.status == 0, "\(outcome.errors)")
    let source = try MemoryTileSource(folder: folder.path)
    func lines(_ name: String) -> [String] {
      let text = String(decoding: source.files[name] ?? [], as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    func hashes(_ line: String) -> [MerkleHash] {
      line.split(separator: " ").compactMap { Data(base64Encoded: String($0)).flatMap { MerkleHash(bytes: $0) } }
    }
    let key = try Verifier(vkey: try #require(lines("vkey").first))
    let policy = try TrustPolicy(
      Array("log \(key.vkey)\nwitness go \(try #require(lines("witness.vkey").first))\nquorum go\n".utf8))
    var leaves: [MerkleHash] = []
    let report = try await PublishedLog.open(source, trust: .policy(policy)).verify { index, bytes in
      #expect(Array(bytes) == Array("entry \(index)".utf8))
      leaves.append(.leaf(bytes))
    }
    #expect(report.signed.checkpoint.size == UInt64(size) && report.quorum == .met(cosigned: ["go"]))
    #expect(report.signed.witnesses.map(\.time) == [1_700_000_000])
    let root = report.signed.checkpoint.root
    let (proofs, trees) = (lines("proofs"), lines("consistency"))
    #expect(proofs.count == size && trees.count == size)
    for (index, line) in proofs.enumerated() {
      let proof = InclusionProof(index: UInt64(index), treeSize: UInt64(size), path: hashes(line))
      #expect(proof.verify(leaf: leaves[index], root: root))
    }
    for line in trees {
      let old = try #require(line.split(separator: " ").first.flatMap { UInt64($0) })
      let all = hashes(String(line.drop { $0 != " " }))
      let proof = ConsistencyProof(oldSize: old, newSize: UInt64(size), path: Array(all.dropFirst()))
      #expect(proof.verify(oldRoot: try #require(all.first), newRoot: root))
    }
    // A note that Go signed, with a byte of it changed.
    var forged = source
    forged.files["checkpoint"]?[3] ^= 1
    await #expect(throws: LogProblem.self) { try await PublishedLog.open(forged, trust: .policy(policy)) }
  }
}
