import Glibc

/// Why a process could not be started or confined.
public enum ConfinementProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system refused a step.
  case refused(String, errno: Int32)
  /// Other threads ran already when the process was to be confined.
  case threads(Int)

  /// What went wrong, in words.
  public var description: String {
    switch self {
    case .refused(let step, let number): "\(step): \(String(cString: strerror(number)))"
    case .threads(let count): "\(count) threads run already; only a process of one thread can be confined as a whole"
    }
  }
}
