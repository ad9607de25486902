/// Why a passphrase is not taken, or could not be hashed.
public enum PassphraseProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has too few characters.
  case tooShort(characters: Int)
  /// It has too many bytes.
  case tooLong(bytes: Int)
  /// There was no memory for hashing, or the library refused; its own reason.
  case hashing(String)

  /// What is wrong, in words for the person who chose it.
  public var description: String {
    switch self {
    case .tooShort(let characters):
      "the passphrase has \(characters) characters; at least \(Passphrase.minimumCharacters) are needed"
    case .tooLong(let bytes): "the passphrase has \(bytes) bytes; at most \(Passphrase.maximumBytes) are taken"
    case .hashing(let reason): "the passphrase could not be hashed: \(reason)"
    }
  }
}
