import Crypto

/// The kinds of note signature that are made and checked here (C2SP signed-note, tlog-cosignature).
public enum SignatureKind: UInt8, Hashable, Sendable {
  /// Ed25519 over the note's text: the log's own.
  case ed25519 = 0x01
  /// Ed25519 over a time and a checkpoint's text: a witness' cosignature.
  case cosignature = 0x04

  /// The four bytes by which a signature line names its key: a hint for choosing a key, no proof of anything.
  func keyID(name: KeyName, key: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: Array(name.text.utf8) + [UInt8(ascii: "\n"), rawValue] + key).prefix(4))
  }
}
