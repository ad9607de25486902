import Disclosure
import Mandate

/// What came of a story.
public struct ScenarioSummary: Sendable {
  /// Entries in the log.
  public let entries: UInt64
  /// Entries under the last checkpoint.
  public let published: UInt64
  /// Public statements among them.
  public let statements: Int
  /// Sealed acts among them.
  public let acts: Int
  /// Padding among them, which looks like sealed acts.
  public let padding: Int
  /// Refusals that were expected and came.
  public let refusals: Int
  /// The records that were published, in order.
  public let records: [DeploymentRecordedStatement]
  /// How often the public statements could be asked about a rule.
  public let asked: Int
  /// Rules that the public statements show broken.
  public let breaches: [Breach]
  /// Where the story did not go as it says; the rest was then not told.
  public let deviation: ScenarioDeviation?
}
