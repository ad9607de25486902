import Mandate

/// A refusal in a story.
public struct ScenarioRefusal: Hashable, Sendable {
  /// What the rule said.
  public let refusal: Refusal
  /// The step, from 1; 0 for what comes before the first.
  public let step: Int
  /// Who asked.
  public let by: ScenarioActor
  /// What was asked for, such as `deployment.started` or `erase`.
  public let asked: String
  /// Whether the story expects it.
  public let expected: Bool
  /// When.
  public let at: Instant
}
