import Crypto
import Foundation

/// A public key that is known by name, and what its signatures mean.
public struct Verifier: Hashable, Sendable {
  /// The key's name; for a log, its origin.
  public let name: KeyName
  /// What kind of signature it makes.
  public let kind: SignatureKind
  /// The 32 bytes of an Ed25519 public key.
  public let key: [UInt8]

  /// A key from its parts; `nil` when the bytes are no Ed25519 key.
  public init?(name: KeyName, kind: SignatureKind, key: [UInt8]) {
    guard key.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: key)) != nil else { return nil }
    self.name = name
    self.kind = kind
    self.key = key
  }

  /// Reads a `vkey`: name, identifier and key joined by plus signs.
  public init(vkey: String) throws(NoteProblem) {
    let parts = vkey.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = KeyName(String(parts[0])), let bytes = Base64.decode(parts[2]),
      let first = bytes.first, let kind = SignatureKind(rawValue: first),
      let verifier = Verifier(name: name, kind: kind, key: Array(bytes.dropFirst()))
    else { throw .malformed("name+identifier+key, of type 1 or 4") }
    guard parts[1] == verifier.keyIDText else { throw .malformed("the identifier \(verifier.keyIDText)") }
    self = verifier
  }

  /// The key as a `vkey`.
  public var vkey: String {
    "\(name)+\(keyIDText)+\(Base64.encode([kind.rawValue] + key))"
  }

  /// The four-byte identifier of the key.
  public var keyID: [UInt8] { kind.keyID(name: name, key: key) }

  private var keyIDText: String {
    keyID.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// What a note's signature by this key says: `nil` when the note carries none, the first of several.
  ///
  /// - Throws: `wrongSignature` when any of them does not verify.
  public func verify(_ note: Note) throws(NoteProblem) -> Attestation? {
    let keyID = self.keyID
    var first: Attestation?
    for signature in note.signatures where signature.name == name && signature.keyID == keyID {
      let attestation = try attestation(signature, over: note.text)
      if first == nil { first = attestation }
    }
    return first
  }

  private func attestation(_ signature: Note.Signature, over text: String) throws(NoteProblem) -> Attestation {
    switch kind {
    case .ed25519:
      guard isValid(signature.bytes[...], over: Array(text.utf8)) else { throw .wrongSignature(name) }
      return Attestation(name: name, time: nil)
    case .cosignature:
      guard signature.bytes.count == 72 else { throw .wrongSignature(name) }
      let time = signature.bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard time <= UInt64(Int64.max), isValid(signature.bytes[8...], over: Cosignature.message(time: time, text: text))
      else { throw .wrongSignature(name) }
      return Attestation(name: name, time: time)
    }
  }

  private func isValid(_ signature: ArraySlice<UInt8>, over message: [UInt8]) -> Bool {
    guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else {
      return false
    }
    return key.isValidSignature(Array(signature), for: message)
  }
}
