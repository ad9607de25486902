import Mandate

/// What was found of a rule.
public struct RuleFinding: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// How much of it a stranger can know.
  public let column: Column
  /// What was found.
  public let verdict: Verdict
  /// How often it was asked.
  public let asked: Int
}
