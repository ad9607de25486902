/// What went wrong with a file of the ledger.
public enum FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: String)
  /// There is one already.
  case exists(path: String)
  /// It is larger than it may be.
  case tooLarge(path: String, limit: Int)
  /// Others than its owner may read or write it.
  case open(path: String)
  /// Another program holds it.
  case held(path: String)
  /// The system refused; what it said.
  case system(path: String, reason: String)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .missing(let path): "\(path) is not there"
    case .exists(let path): "\(path) is there already"
    case .tooLarge(let path, let limit): "\(path) has more than \(limit) bytes"
    case .open(let path): "\(path) may be read or written by others than its owner"
    case .held(let path): "\(path) is held by another program"
    case .system(let path, let reason): "\(path): \(reason)"
    }
  }
}
