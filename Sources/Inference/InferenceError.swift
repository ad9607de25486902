/// Why a network could not be loaded, compiled or run.
public enum InferenceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// OpenVINO refused: what was attempted, and the first line of what it said.
  case engine(attempt: String, said: String)
  /// The network has not the inputs or outputs that its card promises.
  case unexpectedShape(network: String, expected: String, found: String)

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .engine(let attempt, let said): "OpenVINO could not \(attempt): \(said)"
    case .unexpectedShape(let network, let expected, let found):
      "network \(network): expected \(expected), found \(found)"
    }
  }
}
