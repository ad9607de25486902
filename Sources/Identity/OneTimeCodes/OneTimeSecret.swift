import Crypto
import Foundation

/// The secret that somebody's authenticator shares with us: time-based one-time passwords (RFC 6238) of HMAC-SHA-1,
/// 30 seconds, six digits, which is what every authenticator knows.
public struct OneTimeSecret: Sendable {
  /// The secret's bytes: as many as a SHA-1 has. To be kept sealed.
  public let bytes: [UInt8]

  /// The number of bytes.
  public static let size = 20
  /// The seconds that a code stands for.
  public static let period: Int64 = 30
  /// The digits of a code.
  public static let digits = 6

  /// Takes the bytes of a secret; `nil` for any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = bytes
  }

  /// Fresh from a source of randomness.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = randomBytes(Self.size, using: &random)
  }

  /// The secret as people type it into an authenticator (base 32).
  public var text: String { Base32.text(bytes) }

  /// The secret as an address for an authenticator to read from a picture: `otpauth://totp/…`.
  ///
  /// - Parameters:
  ///   - issuer: what is signed in to.
  ///   - account: who signs in.
  public func address(issuer: String, account: String) -> String {
    let issuer = Self.escaped(issuer)
    let period = "period=\(Self.period)"
    return "otpauth://totp/\(issuer):\(Self.escaped(account))"
      + "?secret=\(text)&issuer=\(issuer)&algorithm=SHA1&digits=\(Self.digits)&\(period)"
  }

  /// The step that a time falls in, in seconds since 1970; `nil` before 1970.
  public static func step(at seconds: Int64) -> UInt64? {
    seconds < 0 ? nil : UInt64(seconds / period)
  }

  /// The code of a step: six digits (RFC 4226 §5.3).
  public func code(step: UInt64) -> String {
    let counter = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: step >> UInt64($0)) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
    // The last four bits say where the number stands: at 15 at most, and a SHA-1 has 20 bytes.
    let offset = Int((mac.last ?? 0) & 15)
    let number = mac[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: Self.digits - digits.count) + digits
  }

  /// Tries a code, with a step of tolerance on either side for clocks that differ.
  ///
  /// - Parameters:
  ///   - seconds: now, since 1970.
  ///   - lastUsed: the step of the last code that was taken: no code of it or of an earlier step is taken again.
  /// - Returns: the code's step, to be kept as the last used; `nil` when the code is wrong, old or used.
  public func accepts(_ code: String, at seconds: Int64, lastUsed: UInt64?) -> UInt64? {
    guard let now = Self.step(at: seconds) else { return nil }
    let given = Array(code.utf8)
    var accepted: UInt64?
    // All three are computed and compared, whichever it is.
    for step in (now == 0 ? 0 : now - 1)...(now + 1) {
      let matches = equalInConstantTime(given, Array(self.code(step: step).utf8))
      if matches, lastUsed.map({ step > $0 }) ?? true { accepted = step }
    }
    return accepted
  }

  private static func escaped(_ text: String) -> String {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}

extension OneTimeSecret: CustomStringConvertible, CustomReflectable {
  /// Nothing of it.
  public var description: String { "(a one-time secret)" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
