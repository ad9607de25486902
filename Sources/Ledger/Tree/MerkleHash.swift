import Crypto

/// The hash of a leaf or node of a Merkle tree: 32 bytes of SHA-256, kept in place so that millions of them cost no
/// allocation each.
public struct MerkleHash: Hashable, Sendable {
  // The bytes as big-endian words.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes 32 bytes; `nil` for any other number.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.init(taking: bytes)
  }

  private init(taking bytes: some Sequence<UInt8>) {
    var iterator = bytes.makeIterator()
    func word() -> UInt64 {
      var word: UInt64 = 0
      for _ in 0..<8 { word = word << 8 | UInt64(iterator.next() ?? 0) }
      return word
    }
    words = (word(), word(), word(), word())
  }

  /// Bytes of a hash.
  public static let size = 32

  /// The 32 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.size)
    append(to: &bytes)
    return bytes
  }

  /// Appends the 32 bytes to `bytes`.
  func append(to bytes: inout [UInt8]) {
    Self.append(words.0, to: &bytes)
    Self.append(words.1, to: &bytes)
    Self.append(words.2, to: &bytes)
    Self.append(words.3, to: &bytes)
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
  }

  /// The root of the empty tree: the hash of nothing (RFC 9162 §2.1.1).
  public static let emptyTree = MerkleHash(taking: SHA256().finalize())

  /// The hash of an entry (RFC 9162 §2.1.1): SHA-256(0x00 ‖ entry).
  public static func leaf(_ entry: [UInt8]) -> MerkleHash { leaf(entry[...]) }

  /// The hash of an entry that stands within a bundle.
  public static func leaf(_ entry: ArraySlice<UInt8>) -> MerkleHash {
    var hash = SHA256()
    hash.update(data: leafPrefix)
    hash.update(data: entry)
    return MerkleHash(taking: hash.finalize())
  }

  /// The hash over two subtrees (RFC 9162 §2.1.1): SHA-256(0x01 ‖ left ‖ right). The leading byte keeps an entry from
  /// passing for a node.
  public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
    var message: [UInt8] = []
    message.reserveCapacity(1 + 2 * size)
    message.append(1)
    left.append(to: &message)
    right.append(to: &message)
    return MerkleHash(taking: SHA256.hash(data: message))
  }

  private static let leafPrefix: [UInt8] = [0]

  /// Whether both are the same 32 bytes.
  public static func == (left: MerkleHash, right: MerkleHash) -> Bool { left.words == right.words }

  /// Feeds the hash to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
