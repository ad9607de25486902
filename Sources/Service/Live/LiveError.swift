import Mandate

/// Why a live deployment's recogniser ended before its deployment did.
public enum LiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A rule refused; exit status 3.
  case refused(Refusal)
  /// Something given is not usable; one line each; exit status 2.
  case unusable([String])

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .unusable(let lines): lines.joined(separator: "\n")
    }
  }
}
