import Foundation
import Identity
import TestSupport

/// What somebody's telephone does: a one-time code for now, never the same twice.
struct Authenticator {
  private let secret: OneTimeSecret
  private var last: UInt64?

  /// From the secret as `overt sign-in --invitation` printed it.
  init(_ text: String) throws {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for character in text.utf8 {
      guard let value = alphabet.firstIndex(of: character) else {
        throw Command.Failure(description: "“\(text)” is no secret")
      }
      bits = bits << 5 | UInt32(value)
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> UInt32(count) & 255))
      }
      bits &= 1 << UInt32(count) - 1
    }
    guard let secret = OneTimeSecret(bytes: bytes) else {
      throw Command.Failure(description: "“\(text)” is no secret")
    }
    self.secret = secret
  }

  /// The next code that is taken.
  mutating func code() -> String {
    let now = OneTimeSecret.step(at: Int64(Date().timeIntervalSince1970)) ?? 0
    let step = max(now, last.map { $0 + 1 } ?? 0)
    last = step
    return secret.code(step: step)
  }
}
