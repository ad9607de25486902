import Mandate

/// A rule that the public log shows to have been broken.
public struct Breach: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// The deployment, when it is about one.
  public let deployment: DeploymentID?
  /// The index of the entry that shows it.
  public let index: UInt64
  /// One sentence with the numbers.
  public let sentence: String
}
