/// Names a command, so that appending it a second time does nothing: 16 bytes of the caller's choice.
public struct CommandKey: Hashable, Sendable {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// The number of bytes.
  public static let size = 16

  /// Takes 16 bytes; `nil` for any other number.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = Array(bytes)
  }
}
