import Foundation

/// A private key in a file of its own, readable by its owner only (mode 0600).
///
/// Four lines: `overt-signing-key/v1`, the key's name, the kind of its signatures in decimal (1 for a log, 4 for a
/// witness; C2SP signed-note), the 32-byte Ed25519 seed in base 64. Nothing here ever prints one.
public enum SigningKeyFile {
  private static let header = "overt-signing-key/v1"
  private static let maximumBytes = 1_024

  /// Makes the file; one that is there already is left as it is.
  ///
  /// - Parameter seed: 32 bytes from the system's generator.
  public static func create(
    _ path: String, name: KeyName, kind: SignatureKind, seed: [UInt8]
  ) throws(SignerProblem) -> NoteSigner {
    guard let signer = NoteSigner(name: name, kind: kind, seed: seed) else {
      throw .notSigned(.malformed("a seed of 32 bytes"))
    }
    let text = "\(header)\n\(name)\n\(kind.rawValue)\n\(Base64.encode(seed))\n"
    do {
      try DurableFile.create(path, with: Array(text.utf8), mode: 0o600)
    } catch {
      throw .file(error)
    }
    return signer
  }

  /// Reads the key.
  ///
  /// - Throws: when the file is missing, may be read or written by others, or is not of the form.
  public static func read(_ path: String) throws(SignerProblem) -> NoteSigner {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: maximumBytes, secret: true)
    } catch {
      throw .file(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged(.malformed("UTF-8")) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 5, lines[0] == header, lines[4].isEmpty, let name = KeyName(String(lines[1])),
      let number = UInt8(lines[2]), let kind = SignatureKind(rawValue: number), let seed = Base64.decode(lines[3]),
      let signer = NoteSigner(name: name, kind: kind, seed: seed)
    else { throw .damaged(.malformed("\(header), a name, a kind, a seed of 32 bytes in base 64")) }
    return signer
  }
}
