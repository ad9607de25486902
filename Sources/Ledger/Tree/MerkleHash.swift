import Crypto

/// The hash of a leaf or node of a Merkle tree: 32 bytes of SHA-256.
public struct MerkleHash: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Takes 32 bytes; `nil` for any other number.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = Array(bytes)
  }

  private init(finishing hash: SHA256) {
    bytes = Array(hash.finalize())
  }

  /// Bytes of a hash.
  public static let size = 32

  /// The root of the empty tree: the hash of nothing (RFC 9162 §2.1.1).
  public static let emptyTree = MerkleHash(finishing: SHA256())

  /// The hash of an entry (RFC 9162 §2.1.1): SHA-256(0x00 ‖ entry).
  public static func leaf(_ entry: [UInt8]) -> MerkleHash {
    var hash = SHA256()
    hash.update(data: [0])
    hash.update(data: entry)
    return MerkleHash(finishing: hash)
  }

  /// The hash over two subtrees (RFC 9162 §2.1.1): SHA-256(0x01 ‖ left ‖ right). The leading byte keeps an entry from
  /// passing for a node.
  public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
    var hash = SHA256()
    hash.update(data: [1])
    hash.update(data: left.bytes)
    hash.update(data: right.bytes)
    return MerkleHash(finishing: hash)
  }
}
