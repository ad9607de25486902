import Mandate

/// What a sealed entry commits to, with the salt that lets anybody check it.
public struct Opening: Hashable, Sendable {
  /// The entry's index.
  public let index: UInt64
  /// 32 bytes.
  public let salt: [UInt8]
  /// Canonical JSON of the act.
  public let plaintext: [UInt8]

  /// An opening from its parts.
  public init(index: UInt64, salt: [UInt8], plaintext: [UInt8]) {
    self.index = index
    self.salt = salt
    self.plaintext = plaintext
  }
}
