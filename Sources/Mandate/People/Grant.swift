/// What a grant gives to whom.
public struct Grant: FieldRecord {
  /// The officer.
  public let officer: OfficerID
  /// What kind.
  public let kind: GrantKind
  /// The rank.
  public let rank: Rank?
  /// The role.
  public let role: Role?
  /// The last day, for training.
  public let until: Day?
  /// Whether the training includes awareness of unconscious bias.
  public let biasAwareness: Bool

  /// Its fields.
  public static let shape = Shape<Grant>(
    Grant.init(officer:kind:rank:role:until:biasAwareness:),
    Member("officer", \.officer, "the officer"),
    Member("kind", \.kind, "what kind"),
    Member("rank", \.rank, "the rank"),
    Member("role", \.role, "the role"),
    Member("until", \.until, "the last day, for training"),
    Member("biasAwareness", \.biasAwareness, "whether the training includes awareness of unconscious bias"))

  /// Collects the fields; nothing is judged here.
  public init(
    officer: OfficerID, kind: GrantKind, rank: Rank? = nil, role: Role? = nil, until: Day? = nil, biasAwareness: Bool
  ) {
    self.officer = officer
    self.kind = kind
    self.rank = rank
    self.role = role
    self.until = until
    self.biasAwareness = biasAwareness
  }
}
