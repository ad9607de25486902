import CArgon2

/// A passphrase as it is kept: Argon2id (RFC 9106) with a salt of its own, as a PHC string.
///
/// Hashing and verifying take tens of milliseconds and 19 MiB; which thread does it, and how many at a time, is the
/// caller's matter.
public struct PassphraseHash: Hashable, Sendable {
  /// The string to store, such as `$argon2id$v=19$m=19456,t=2,p=1$…$…`.
  public let text: String
  /// What it costs to verify.
  public let cost: Argon2Cost

  private static let saltBytes = 16
  private static let hashBytes = 32
  private static let maximumText = 256

  /// Hashes a passphrase with a fresh salt.
  public init(_ passphrase: Passphrase, using random: inout some RandomNumberGenerator) throws(PassphraseProblem) {
    let cost = Argon2Cost.current
    let salt = randomBytes(Self.saltBytes, using: &random)
    let length = argon2_encodedlen(
      cost.passes, cost.memory, cost.lanes, UInt32(Self.saltBytes), UInt32(Self.hashBytes), Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let status = argon2id_hash_encoded(
      cost.passes, cost.memory, cost.lanes, passphrase.bytes, passphrase.bytes.count, salt, salt.count, Self.hashBytes,
      &encoded, encoded.count)
    guard status == ARGON2_OK.rawValue else { throw .hashing(String(cString: argon2_error_message(status))) }
    text = String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.cost = cost
  }

  /// A hash as it was stored; `nil` when it is none, or asks for more memory or time than is sensible.
  public init?(stored text: String) {
    guard text.utf8.count <= Self.maximumText, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else { return nil }
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
    let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
    let names = ["m=", "t=", "p="]
    guard costs.count == names.count, zip(costs, names).allSatisfy({ $0.hasPrefix($1) }) else { return nil }
    let numbers = costs.compactMap { UInt32($0.dropFirst(2)) }
    guard numbers.count == names.count else { return nil }
    let cost = Argon2Cost(memory: numbers[0], passes: numbers[1], lanes: numbers[2])
    guard cost.passes >= 1, cost.lanes >= 1, cost.memory >= 8, cost.isWithin(.limit) else { return nil }
    // 16 and 32 bytes in base64 without padding.
    guard parts[4].utf8.count == 22, parts[5].utf8.count == 43 else { return nil }
    self.text = text
    self.cost = cost
  }

  /// Whether the passphrase is the one that was hashed. The comparison takes the same time wherever they differ.
  public func verifies(_ passphrase: Passphrase) -> Bool {
    argon2id_verify(text, passphrase.bytes, passphrase.bytes.count) == ARGON2_OK.rawValue
  }

  /// Whether it costs less than a new one would, so that the next sign-in should hash the passphrase anew.
  public var isOutdated: Bool {
    cost.memory < Argon2Cost.current.memory || cost.passes < Argon2Cost.current.passes
  }

  /// A hash that no passphrase has, to be verified when there is no such person, so that signing in takes as long.
  public static func ofNobody(using random: inout some RandomNumberGenerator) throws(PassphraseProblem)
    -> PassphraseHash
  {
    let letters = randomBytes(32, using: &random).map { Character(UnicodeScalar(UInt8(ascii: "a") + $0 % 26)) }
    return try PassphraseHash(Passphrase(String(letters)), using: &random)
  }
}
