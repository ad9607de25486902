import Crypto

/// The installation's key: a file of 32 random bytes, mode 0600. It may be backed up; alone it opens nothing.
public struct MasterKey: Sendable {
  let key: SymmetricKey

  /// The number of bytes.
  public static let size = 32

  /// A key from its 32 bytes; `nil` for any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// Makes a fresh key and its file.
  public static func create(
    at path: String, using random: inout some RandomNumberGenerator
  ) throws(VaultProblem) -> MasterKey {
    var bytes = randomBytes(size, using: &random)
    defer { wipe(&bytes) }
    try DurableFile.create(bytes, at: path)
    return try MasterKey(at: path)
  }

  /// Reads the key from its file, which only its owner may be able to read.
  public init(at path: String) throws(VaultProblem) {
    try DurableFile.requirePrivate(path)
    var bytes = try DurableFile.read(path, limit: Self.size)
    defer { wipe(&bytes) }
    guard let key = MasterKey(bytes: bytes) else {
      throw .malformed(path: path, reason: "a master key has \(Self.size) bytes, not \(bytes.count)")
    }
    self = key
  }
}
