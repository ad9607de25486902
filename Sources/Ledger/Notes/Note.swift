import Foundation

/// A text with signatures (C2SP signed-note). Reading one proves nothing yet; ``Verifier`` does.
public struct Note: Hashable, Sendable {
  /// One signature line.
  public struct Signature: Hashable, Sendable {
    /// The name of the key.
    public let name: KeyName
    /// The key's four-byte identifier.
    public let keyID: [UInt8]
    /// What follows: for Ed25519 64 bytes, for a cosignature a time and 64 bytes.
    public let bytes: [UInt8]

    /// A signature line from its parts; nothing is checked before ``Verifier/verify(_:)``.
    public init(name: KeyName, keyID: [UInt8], bytes: [UInt8]) {
      self.name = name
      self.keyID = keyID
      self.bytes = bytes
    }

    /// Reads a signature line, without its newline.
    public init(line: some StringProtocol) throws(NoteProblem) {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "—", let name = KeyName(String(parts[1])),
        let bytes = Base64.decode(parts[2]), bytes.count > 4
      else { throw .malformed("— name base64") }
      self.init(name: name, keyID: Array(bytes[..<4]), bytes: Array(bytes[4...]))
    }

    /// The line, with its newline.
    public var line: String {
      "— \(name) \(Base64.encode(keyID + bytes))\n"
    }
  }

  /// The text, which ends with a newline.
  public let text: String
  /// The signatures, in their order.
  public var signatures: [Signature]

  /// The largest note that is read, in bytes, and the most signatures.
  public static let maximumBytes = 1 << 20, maximumSignatures = 100

  /// A note from its parts; `nil` when the text does not end with a newline or holds other control characters.
  public init?(text: String, signatures: [Signature] = []) {
    guard text.hasSuffix("\n"), text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }) else { return nil }
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note.
  public init(_ bytes: [UInt8]) throws(NoteProblem) {
    guard bytes.count <= Self.maximumBytes, let whole = String(validating: bytes, as: UTF8.self) else {
      throw .malformed("UTF-8 of at most \(Self.maximumBytes) bytes")
    }
    // The last empty line separates text and signatures; the text may hold empty lines of its own.
    guard let gap = whole.range(of: "\n\n", options: .backwards) else { throw .malformed("an empty line") }
    let text = String(whole[..<whole.index(after: gap.lowerBound)])
    let tail = whole[gap.upperBound...]
    guard tail.hasSuffix("\n") else { throw .malformed("a newline at the end") }
    var signatures: [Signature] = []
    for line in tail.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      guard signatures.count < Self.maximumSignatures else {
        throw .malformed("at most \(Self.maximumSignatures) signatures")
      }
      signatures.append(try Signature(line: line))
    }
    guard !signatures.isEmpty else { throw .malformed("a signature line") }
    guard let note = Note(text: text, signatures: signatures) else {
      throw .malformed("text without control characters")
    }
    self = note
  }

  /// The note as bytes.
  public var encoded: [UInt8] {
    Array((text + "\n" + signatures.map(\.line).joined()).utf8)
  }
}
