/// Names a sealed record: 16 bytes.
public struct RecordID: Hashable, Sendable {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// The number of bytes.
  public static let size = 16

  /// Takes 16 bytes; `nil` for any other number.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = Array(bytes)
  }

  /// Fresh from a source of randomness.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = randomBytes(Self.size, using: &random)
  }
}
