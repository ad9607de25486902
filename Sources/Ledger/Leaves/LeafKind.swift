/// What a leaf is: one of the two kinds that the log holds.
public enum LeafKind: Hashable, Sendable {
  /// A commitment, or padding.
  case sealed(SealedLeaf)
  /// A public statement: any other object in canonical JSON with an `event` in text.
  case statement([String: JSONValue])

  /// Reads a leaf.
  ///
  /// - Throws: `tooLong`, `notCanonical`, or `unknownForm` when it is of neither kind.
  public static func read(_ bytes: some RandomAccessCollection<UInt8>) throws(LeafProblem) -> LeafKind {
    if bytes.count == SealedLeaf.count, let sealed = try? SealedLeaf(bytes) { return .sealed(sealed) }
    guard bytes.count <= Leaf.maximumBytes else { throw .tooLong(bytes: bytes.count) }
    let value: JSONValue
    do {
      value = try JSONReader.readCanonical(Array(bytes))
    } catch {
      throw .notCanonical(error)
    }
    guard case .object(let members) = value, case .string? = members["event"] else { throw .unknownForm }
    return .statement(members)
  }
}
