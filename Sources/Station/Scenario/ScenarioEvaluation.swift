import Mandate

/// A demonstration's certificate, and who puts it on record.
public struct ScenarioEvaluation: Hashable, Sendable {
  /// The handle of who records it.
  public let by: String
  /// What is recorded.
  public let made: EvaluationMade
}
