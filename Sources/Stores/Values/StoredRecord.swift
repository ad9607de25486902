/// A sealed record as the store keeps it. The store knows nothing of what is in it.
public struct StoredRecord: Hashable, Sendable {
  /// The record's name: 16 bytes, never used twice.
  public var id: [UInt8]
  /// The index of the leaf that it opens; `nil` when it opens none.
  public var leaf: UInt64?
  /// What it is erased with: printable ASCII, 1 to 64 bytes.
  public var scope: String
  /// The sealed bytes.
  public var ciphertext: [UInt8]

  /// The number of bytes of a record's name.
  public static let idBytes = 16
  /// The most bytes that a sealed record has: 64 MiB and what sealing adds.
  public static let maximumBytes = (64 << 20) + 64

  /// A record from its parts.
  public init(id: [UInt8], leaf: UInt64?, scope: String, ciphertext: [UInt8]) {
    self.id = id
    self.leaf = leaf
    self.scope = scope
    self.ciphertext = ciphertext
  }
}
