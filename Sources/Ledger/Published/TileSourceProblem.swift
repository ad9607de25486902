/// Why a piece of a published log could not be had, other than that there is none.
public enum TileSourceProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is larger than such a piece can be.
  case tooLarge(path: String, limit: Int)
  /// It cannot be read; why.
  case unreadable(path: String, reason: String)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .tooLarge(let path, let limit): "\(path) has more than \(limit) bytes"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    }
  }
}
