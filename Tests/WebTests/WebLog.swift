import Crypto
import Foundation
import Ledger

/// A log in memory, with its key and those of witnesses.
struct WebLog: Sendable {
  static let origin = "overt.example/log"
  let entries: [[UInt8]]
  let hashes: MemoryHashes

  init(count: Int, changed: Int? = nil) {
    entries = (0..<count).map { Array("{\"event\":\"\($0 == changed ? "changed" : "test")\",\"n\":\($0)}".utf8) }
    var hashes = MemoryHashes()
    for entry in entries { hashes.append(.leaf(entry)) }
    self.hashes = hashes
  }

  /// The name under which a witness keeps what it knows of the log.
  static var originHash: String? {
    SHA256.hash(data: Data(origin.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func key() throws -> NoteSigner { try key(origin, .ed25519, 1) }

  static func witnessKey(_ number: Int) throws -> NoteSigner {
    try key("witness.example/w\(number)", .cosignature, UInt8(100 + number))
  }

  private static func key(_ name: String, _ kind: SignatureKind, _ seed: UInt8) throws -> NoteSigner {
    guard let name = KeyName(name),
      let key = NoteSigner(name: name, kind: kind, seed: [UInt8](repeating: seed, count: 32))
    else { throw NoteProblem.malformed("a name") }
    return key
  }

  func signed(_ size: Int) throws -> SignedCheckpoint {
    let key = try Self.key()
    let root = try MerkleTree(size: UInt64(size), store: hashes).root()
    let text = Checkpoint(origin: Self.origin, size: UInt64(size), root: root).text
    guard let note = Note(text: text, signatures: [try key.sign(text, time: 0)]) else { throw NoteProblem.unsigned }
    return try SignedCheckpoint(note, log: key.verifier)
  }

  /// Makes the proofs that a checkpoint of this size extends smaller ones.
  func prover(_ size: Int) -> @Sendable (UInt64) async throws -> [MerkleHash] {
    let hashes = hashes
    return { old in try MerkleTree(size: UInt64(size), store: hashes).consistencyProof(from: old)?.path ?? [] }
  }
}
