import Mandate

/// An officer of a scenario.
public struct ScenarioOfficer: Hashable, Sendable {
  /// What the scenario calls them.
  public let handle: String
  /// Their name.
  public let name: String
  /// Their rank.
  public let rank: Rank
  /// Their roles.
  public let roles: [Role]
  /// The last day of their training in every role that needs it; `nil` when they have none.
  public let trainedUntil: Day?
  /// Whether their training includes awareness of unconscious bias.
  public let biasAwareness: Bool
}
