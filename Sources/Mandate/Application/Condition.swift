/// A condition of an authority, which the machine checks.
public struct Condition: PublicRecord {
  /// What is limited.
  public let kind: ConditionKind
  /// The limit, when it is a number.
  public let value: Int?
  /// The category, when one is excluded.
  public let category: CategoryCode?
  /// The moment, when it is an end.
  public let until: Instant?

  /// Its fields.
  public static let publicShape = PublicShape<Condition>(
    Condition.init(kind:value:category:until:),
    Member("kind", \.kind, "what is limited"),
    Member("value", \.value, "the limit, when it is a number"),
    Member("category", \.category, "the category, when one is excluded"),
    Member("until", \.until, "the moment, when it is an end"))

  /// Collects the fields; nothing is judged here.
  public init(kind: ConditionKind, value: Int? = nil, category: CategoryCode? = nil, until: Instant? = nil) {
    self.kind = kind
    self.value = value
    self.category = category
    self.until = until
  }
}
