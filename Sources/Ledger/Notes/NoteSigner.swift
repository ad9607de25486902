import Crypto

/// A private key that signs notes. It cannot be copied by accident; the caller decides where its seed is kept.
public struct NoteSigner: ~Copyable, Sendable {
  /// The public side.
  public let verifier: Verifier
  private let key: Curve25519.Signing.PrivateKey

  /// A signer from its 32-byte seed; `nil` for any other number of bytes.
  public init?(name: KeyName, kind: SignatureKind, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let verifier = Verifier(name: name, kind: kind, key: Array(key.publicKey.rawRepresentation))
    else { return nil }
    self.key = key
    self.verifier = verifier
  }

  /// The signature line for a note with this text.
  ///
  /// - Parameter time: seconds since 1970; goes into a cosignature, not into a log's own signature.
  /// - Throws: `malformed` when the system could not sign.
  public func sign(_ text: String, time: UInt64) throws(NoteProblem) -> Note.Signature {
    let message: [UInt8]
    var bytes: [UInt8] = []
    switch verifier.kind {
    case .ed25519:
      message = Array(text.utf8)
    case .cosignature:
      message = Cosignature.message(time: time, text: text)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: time >> UInt64(shift)))
      }
    }
    guard let signature = try? key.signature(for: message) else { throw .malformed("a working Ed25519 key") }
    return Note.Signature(name: verifier.name, keyID: verifier.keyID, bytes: bytes + Array(signature))
  }
}
