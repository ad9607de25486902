/// A proof that an entry is in a log, for keeping and for checking without the log (C2SP tlog-proof).
public struct EntryProof: Hashable, Sendable {
  /// The entry's index.
  public let index: UInt64
  /// The hashes of the inclusion proof.
  public let path: [MerkleHash]
  /// The checkpoint that the proof leads to, as a note.
  public let note: Note
  /// Data of the application's own; not authenticated.
  public let extra: [UInt8]?

  private static let header = "c2sp.org/tlog-proof@v1"

  /// A proof from its parts.
  public init(index: UInt64, path: [MerkleHash], note: Note, extra: [UInt8]? = nil) {
    self.index = index
    self.path = path
    self.note = note
    self.extra = extra
  }

  /// Reads a proof.
  public init(_ bytes: [UInt8]) throws(NoteProblem) {
    guard bytes.count <= Note.maximumBytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw .malformed("UTF-8 of at most \(Note.maximumBytes) bytes")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Self.header[...] else { throw .malformed("the line \(Self.header)") }
    var extra: [UInt8]?
    if let line = lines.first, line.hasPrefix("extra ") {
      guard let data = Base64.decode(line.dropFirst(6)) else { throw .malformed("base 64 after extra") }
      extra = data
      lines.removeFirst()
    }
    guard let line = lines.popFirst(), line.hasPrefix("index "), let index = UInt64(line.dropFirst(6)),
      String(index) == line.dropFirst(6)
    else { throw .malformed("index and a number without leading zeros") }
    var path: [MerkleHash] = []
    while let line = lines.popFirst(), !line.isEmpty {
      guard path.count < 64, let bytes = Base64.decode(line), let hash = MerkleHash(bytes: bytes) else {
        throw .malformed("at most 64 hashes of 32 bytes in base 64")
      }
      path.append(hash)
    }
    self.init(
      index: index, path: path, note: try Note(Array(lines.joined(separator: "\n").utf8)), extra: extra)
  }

  /// The proof as bytes.
  public var encoded: [UInt8] {
    var lines = [Self.header]
    if let extra { lines.append("extra \(Base64.encode(extra))") }
    lines.append("index \(index)")
    lines += path.map { Base64.encode($0.bytes) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.encoded
  }

  /// Verifies that `entry` is in the log with the key `log`.
  ///
  /// - Returns: the checkpoint, with the known witnesses that signed it.
  /// - Throws: what is wrong.
  public func verify(
    entry: [UInt8], log: Verifier, witnesses: [Verifier] = []
  ) throws(NoteProblem) -> SignedCheckpoint {
    let signed = try SignedCheckpoint(note, log: log, witnesses: witnesses)
    let proof = InclusionProof(index: index, treeSize: signed.checkpoint.size, path: path)
    guard proof.verify(leaf: .leaf(entry), root: signed.checkpoint.root) else {
      throw .malformed("a path from the entry to the root")
    }
    return signed
  }
}
