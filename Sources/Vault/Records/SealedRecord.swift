import Crypto

/// A record as the store keeps it: version (1 byte) ‖ nonce (12) ‖ ciphertext ‖ tag (16), AES-256-GCM.
///
/// Authenticated with it: the scope, the record's name and whatever context the caller gives.
public struct SealedRecord: Hashable, Sendable {
  /// The bytes to store.
  public let bytes: [UInt8]

  /// The most bytes that are sealed as one record: 64 MiB.
  public static let maximumBytes = 64 << 20
  /// What sealing adds, in bytes.
  public static let overhead = 1 + 12 + 16

  private static let version: UInt8 = 1

  /// Sealed bytes as they were stored; `nil` when they cannot be any.
  public init?(bytes: [UInt8]) {
    guard bytes.count >= Self.overhead, bytes.count <= Self.maximumBytes + Self.overhead, bytes[0] == Self.version
    else { return nil }
    self.bytes = bytes
  }

  init(
    sealing plaintext: [UInt8], key: SymmetricKey, associated: [UInt8],
    using random: inout some RandomNumberGenerator
  ) throws {
    let nonce = try AES.GCM.Nonce(data: randomBytes(12, using: &random))
    let box = try AES.GCM.seal(plaintext, using: key, nonce: nonce, authenticating: associated)
    bytes = [Self.version] + Array(nonce) + box.ciphertext + box.tag
  }

  func open(key: SymmetricKey, associated: [UInt8]) throws -> [UInt8] {
    Array(try AES.GCM.open(AES.GCM.SealedBox(combined: bytes.dropFirst()), using: key, authenticating: associated))
  }

  /// What is authenticated: no scope holds a zero byte and names are 16 bytes, so nothing can pass for something else.
  static func associated(_ scope: ScopeName, _ record: RecordID, _ context: [UInt8]) -> [UInt8] {
    Array(scope.text.utf8) + [0] + record.bytes + context
  }
}
