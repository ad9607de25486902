import Crypto

/// 32 random bytes that the key ring needs to open, beside the master key. Destroying them destroys every copy of the
/// ring that was ever made.
public struct Anchor: Sendable {
  /// The 32 bytes. Whoever lends them wipes them when it can; copies that the compiler makes cannot be accounted for.
  public private(set) var bytes: [UInt8]

  /// The number of bytes.
  public static let size = 32

  /// Takes 32 bytes, not all of them zero; else `nil`.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size, bytes.contains(where: { $0 != 0 }) else { return nil }
    self.bytes = Array(bytes)
  }

  /// Fresh from a source of randomness.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = randomBytes(Self.size, using: &random)
  }

  /// Names the anchor without telling it: the SHA-256 of it, with a label before it.
  public var digest: [UInt8] {
    var hash = SHA256()
    hash.update(data: Array("overt/anchor/v1".utf8))
    hash.update(data: bytes)
    return Array(hash.finalize())
  }

  /// Overwrites the bytes in memory.
  mutating func forget() {
    wipe(&bytes)
  }
}
