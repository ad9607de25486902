/// A leaf that shows a commitment and nothing else: exactly `{"c":"<32 bytes in base 64>","v":1}`.
///
/// A padding leaf is one whose commitment is 32 random bytes; nobody can tell the two apart.
public struct SealedLeaf: Hashable, Sendable {
  /// What it commits to.
  public let commitment: Commitment

  private static let start = Array("{\"c\":\"".utf8)
  private static let end = Array("\",\"v\":1}".utf8)
  private static let base64Bytes = 44

  /// Bytes of every sealed leaf.
  public static let count = start.count + base64Bytes + end.count

  /// The leaf for a commitment.
  public init(_ commitment: Commitment) {
    self.commitment = commitment
  }

  /// A padding leaf.
  ///
  /// - Parameter random: 32 bytes from the system's generator.
  public init(padding random: [UInt8]) throws(LeafProblem) {
    self.init(try Commitment(bytes: random))
  }

  /// Reads a sealed leaf; any other byte is refused.
  public init(_ bytes: some RandomAccessCollection<UInt8>) throws(LeafProblem) {
    guard bytes.count == Self.count, bytes.starts(with: Self.start),
      bytes.suffix(Self.end.count).elementsEqual(Self.end),
      let text = String(validating: bytes.dropFirst(Self.start.count).prefix(Self.base64Bytes), as: UTF8.self),
      let commitment = Base64.decode(text), commitment.count == MerkleHash.size
    else { throw .notSealed }
    self.init(try Commitment(bytes: commitment))
  }

  /// The leaf's bytes.
  public var bytes: [UInt8] {
    Self.start + Array(Base64.encode(commitment.bytes).utf8) + Self.end
  }
}
