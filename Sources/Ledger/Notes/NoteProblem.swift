/// What is wrong with a note, key, checkpoint or proof.
public enum NoteProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has not the form that it should have; what was expected.
  case malformed(String)
  /// No key that is known has signed it.
  case unsigned
  /// A known key's signature does not verify.
  case wrongSignature(KeyName)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .malformed(let expected): "is malformed: \(expected)"
    case .unsigned: "carries no signature of a known key"
    case .wrongSignature(let name): "the signature of \(name) does not verify"
    }
  }
}
