import Mandate

/// Where a story did not go as it says.
public struct ScenarioDeviation: Hashable, Sendable, CustomStringConvertible {
  /// The step, from 1; 0 for what comes before the first.
  public let step: Int
  /// The line where it stands.
  public let line: Int
  /// The rule that was expected to refuse, if one was.
  public let expected: Rule?
  /// The rule that refused, if one did.
  public let refused: Rule?

  /// In words.
  public var description: String {
    let place = step == 0 ? "before the first step" : "step \(step) (line \(line))"
    return switch (expected, refused) {
    case (let expected?, let refused?): "\(place): \(expected.rawValue) was to refuse it; \(refused.rawValue) did"
    case (let expected?, nil): "\(place): \(expected.rawValue) was to refuse it; nothing did"
    case (nil, let refused?): "\(place): \(refused.rawValue) refused it, which the story does not expect"
    case (nil, nil): "\(place): it went as it says"
    }
  }
}
