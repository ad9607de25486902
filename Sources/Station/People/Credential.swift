import Identity
import Ledger

/// How somebody signs in; kept sealed.
struct Credential {
  /// The passphrase's hash.
  var hash: PassphraseHash
  /// The secret of the one-time codes.
  let secret: OneTimeSecret
  /// The step of the last code that was taken.
  var lastUsed: UInt64?

  init(hash: PassphraseHash, secret: OneTimeSecret) {
    self.hash = hash
    self.secret = secret
  }

  /// Reads a credential as it was kept.
  init?(_ bytes: [UInt8]) {
    guard case .object(let members) = try? JSONReader.readCanonical(bytes), case .string(let text) = members["hash"],
      let hash = PassphraseHash(stored: text), case .array(let numbers) = members["secret"]
    else { return nil }
    let seed = numbers.compactMap { number -> UInt8? in
      if case .integer(let value) = number { UInt8(exactly: value) } else { nil }
    }
    guard let secret = OneTimeSecret(bytes: seed) else { return nil }
    self.hash = hash
    self.secret = secret
    if case .integer(let step) = members["used"] { lastUsed = UInt64(exactly: step) }
  }

  /// As it is kept.
  func bytes() throws(JSONProblem) -> [UInt8] {
    var members: [String: JSONValue] = [
      "hash": .string(hash.text), "secret": .array(secret.bytes.map { .integer(Int64($0)) }),
    ]
    if let lastUsed { members["used"] = .integer(Int64(clamping: lastUsed)) }
    return try CanonicalJSON.encode(.object(members))
  }
}
