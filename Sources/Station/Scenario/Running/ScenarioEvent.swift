import Mandate

/// What a runner tells, as it happens.
public enum ScenarioEvent: Sendable {
  /// What a reader is told.
  case note(String, at: Instant)
  /// An act was recorded at an index of the log; `founding` when it belongs to what comes before the story.
  case act(RecordedAct, index: UInt64, by: ScenarioActor, founding: Bool)
  /// A statement was recorded at an index of the log.
  case statement(RecordedStatement, index: UInt64)
  /// Accounts, ranks, roles and training were given.
  case founded(officers: Int, grants: Int, at: Instant)
  /// Cameras delivered their counts.
  case tallied(TallyPlan, cameras: Int, at: Instant)
  /// A rule refused something.
  case refusal(ScenarioRefusal)
  /// A checkpoint over this many entries was signed.
  case published(size: UInt64, at: Instant)
  /// The story is over.
  case summary(ScenarioSummary)
}
