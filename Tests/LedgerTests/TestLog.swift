import Ledger

/// A log in memory: entries, hashes, and the root after each entry.
struct TestLog {
  static let origin = "overt.example/log"

  private(set) var entries: [[UInt8]] = []
  private(set) var hashes = MemoryHashes()
  private(set) var roots = [MerkleHash.emptyTree]

  /// A log of `count` entries, of which the one at `changed` is another than in other logs.
  init(count: Int, changed: Int? = nil) {
    for index in 0..<count {
      append(Array("{\"event\":\"\(index == changed ? "changed" : "test")\",\"n\":\(index)}".utf8))
    }
  }

  mutating func append(_ entry: [UInt8]) {
    entries.append(entry)
    hashes.append(.leaf(entry))
    roots.append(hashes.root)
  }

  static func key(
    _ name: String = origin, kind: SignatureKind = .ed25519, seed: [UInt8] = [UInt8](1...32)
  ) throws -> NoteSigner {
    guard let name = KeyName(name), let key = NoteSigner(name: name, kind: kind, seed: seed) else {
      throw NoteProblem.malformed("a name and a seed")
    }
    return key
  }

  /// The checkpoint over the first `size` entries, signed by the log.
  func signed(_ size: Int) throws -> SignedCheckpoint {
    let key = try Self.key()
    let text = Checkpoint(origin: Self.origin, size: UInt64(size), root: roots[size]).text
    return try SignedCheckpoint(
      Note(Array(text.utf8) + [UInt8(ascii: "\n")] + Array(key.sign(text, time: 0).line.utf8)), log: key.verifier)
  }

  /// Publishes the first `size` entries into `folder`.
  func publish(_ size: Int, to folder: String) throws {
    try publish(signed(size), to: folder)
  }

  func publish(_ signed: SignedCheckpoint, to folder: String) throws {
    try LogPublisher(folder: folder, log: Self.key().verifier).publish(signed, hashes: hashes) { range in
      Array(entries[Int(range.lowerBound)..<Int(range.upperBound)])
    }
  }
}
