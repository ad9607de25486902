/// A written authority.
public struct Authority: Hashable, Sendable {
  /// Who gave it.
  public let officer: OfficerID
  /// Their rank then.
  public let rank: Rank
  /// When.
  public let at: Instant
  /// The conditions, mitigation included.
  public let conditions: [Condition]
  /// Whether it was given in urgency.
  public let urgent: Bool
  /// The policy it was given under, which judges the deployment to its end.
  public let policy: Policy
  /// Whether a Superintendent upheld it, when urgent.
  public internal(set) var upheld: Bool?
  /// The rank of who reviewed it, when urgent.
  public internal(set) var reviewer: Rank?
}
