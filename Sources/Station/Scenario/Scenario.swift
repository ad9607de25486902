import Mandate

/// A scripted deployment: who does what, and when. docs/scenarios.md describes the file.
public struct Scenario: Sendable {
  /// What it is called.
  public let title: String
  /// What it tells, and what its sources do not give.
  public let about: String
  /// Name of the force.
  public let force: String
  /// Whose local times stand in the file.
  public let calendar: ScenarioCalendar
  /// When it begins.
  public let starts: Instant
  /// The policy of the force.
  public let policy: Policy
  /// The officers, in the order in which they are given accounts.
  public let officers: [ScenarioOfficer]
  /// The certificate that is put on record before the story begins; `nil` for none.
  public let evaluation: ScenarioEvaluation?
  /// What happens.
  public let steps: [ScenarioStep]
}
