/// An officer as the rules know one: no name.
public struct Officer: Hashable, Sendable {
  /// Training for a role.
  public struct Training: Hashable, Sendable {
    /// The last day on which it stands.
    public let until: Day
    /// Whether it includes awareness of unconscious bias.
    public let biasAwareness: Bool
  }

  /// Whether a name is on record; the founding administrators get theirs from each other.
  public internal(set) var named = false
  /// Whether the account is open.
  public internal(set) var open = true
  /// The rank, once granted.
  public internal(set) var rank = Rank.staff
  /// The roles.
  public internal(set) var roles: Set<Role> = []
  /// Training by role.
  public internal(set) var training: [Role: Training] = [:]
}
