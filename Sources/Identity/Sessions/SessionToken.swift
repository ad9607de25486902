import Crypto
import Foundation

/// What a browser or device shows to be the one that signed in: 32 random bytes. Only its digest is kept, so that who
/// reads the database can be nobody.
public struct SessionToken: Sendable {
  private let bytes: [UInt8]

  /// The number of bytes.
  public static let size = 32

  /// Fresh from a source of randomness.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = randomBytes(Self.size, using: &random)
  }

  /// A token as it came back, in base 64 for addresses (RFC 4648 §5) without padding; `nil` when it is none.
  public init?(_ text: String) {
    // 43 characters hold 32 bytes and two bits, which must be zero: there is one way to write a token.
    guard text.utf8.count == 43, !text.utf8.contains(where: { "+/=".utf8.contains($0) }) else { return nil }
    let standard = text.replacing("-", with: "+").replacing("_", with: "/") + "="
    guard let data = Data(base64Encoded: standard), data.count == Self.size else { return nil }
    bytes = Array(data)
    guard self.text == text else { return nil }
  }

  /// The token as it is handed out: 43 characters of letters, digits, `-` and `_`.
  public var text: String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// What is kept: the SHA-256 of the token's bytes, 32 bytes.
  public var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }
}

extension SessionToken: CustomStringConvertible, CustomReflectable {
  /// Nothing of it.
  public var description: String { "(a session token)" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
