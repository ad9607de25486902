/// What a log hands to a witness: a checkpoint, and the proof that it extends the one that the witness knows (C2SP
/// tlog-witness, add-checkpoint).
public struct WitnessRequest: Hashable, Sendable {
  /// The size that the witness should know.
  public let oldSize: UInt64
  /// The hashes of the consistency proof; none from size 0.
  public let proof: [MerkleHash]
  /// The checkpoint.
  public let note: Note

  /// The largest request that is read, in bytes, and the most hashes in its proof.
  public static let maximumBytes = 1 << 17, maximumHashes = 63

  /// A request from its parts.
  public init(oldSize: UInt64, proof: [MerkleHash], note: Note) {
    self.oldSize = oldSize
    self.proof = proof
    self.note = note
  }

  /// Reads a request.
  public init(_ bytes: [UInt8]) throws(NoteProblem) {
    guard bytes.count <= Self.maximumBytes else { throw .malformed("at most \(Self.maximumBytes) bytes") }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), let line = String(validating: first, as: UTF8.self), line.hasPrefix("old "),
      let size = UInt64(line.dropFirst(4)), String(size) == line.dropFirst(4), size <= UInt64(Int64.max)
    else { throw .malformed("old and a size without leading zeros") }
    var proof: [MerkleHash] = []
    while let line = lines.popFirst(), !line.isEmpty {
      guard proof.count < Self.maximumHashes, let text = String(validating: line, as: UTF8.self),
        let hash = Base64.decode(text).flatMap({ MerkleHash(bytes: $0) })
      else { throw .malformed("at most \(Self.maximumHashes) hashes of 32 bytes in base 64") }
      proof.append(hash)
    }
    guard let start = lines.first?.startIndex else { throw .malformed("an empty line and a checkpoint") }
    self.init(oldSize: size, proof: proof, note: try Note(Array(bytes[start...])))
  }

  /// The request as bytes.
  public var encoded: [UInt8] {
    let lines = ["old \(oldSize)"] + proof.map { Base64.encode($0.bytes) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.encoded
  }
}
