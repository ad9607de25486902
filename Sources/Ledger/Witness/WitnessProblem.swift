/// Why a witness does not start.
public enum WitnessProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Its key is not one that cosigns, or a log's key is not one that signs.
  case wrongKind(KeyName)
  /// What it remembers of a log cannot be read back.
  case damaged(path: String, NoteProblem)
  /// A file could not be read or written.
  case file(FileProblem)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .wrongKind(let name): "the key \(name) makes another kind of signature"
    case .damaged(let path, let problem): "\(path) \(problem)"
    case .file(let problem): "\(problem)"
    }
  }
}
