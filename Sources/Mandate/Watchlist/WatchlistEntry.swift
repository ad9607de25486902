/// A person on a watchlist.
public struct WatchlistEntry: FieldRecord {
  /// Number within the list.
  public let entry: EntryID
  /// The force's own reference.
  public let reference: String
  /// Why the person is sought.
  public let category: CategoryCode
  /// Photographs, at least one.
  public let images: [EntryImage]
  /// The lawful basis on which the images are held.
  public let lawfulBasis: String
  /// Who checked that the images are of this person.
  public let identityConfirmedBy: String
  /// When it was last checked that the person is still sought.
  public let stillSoughtCheckedAt: Instant
  /// Whether the person is under 18.
  public let minor: Bool
  /// A group that the policy marks.
  public let sensitive: GroupCode?
  /// Why, for a minor or a marked group.
  public let rationale: String?
  /// Who else approved, for a minor or a marked group.
  public let secondApprover: OfficerID?
  /// Whether drawn from the Gangs Matrix.
  public let gangsMatrix: Bool

  /// Its fields.
  public static let shape = Shape<WatchlistEntry>(
    WatchlistEntry.init(
      entry:reference:category:images:lawfulBasis:identityConfirmedBy:stillSoughtCheckedAt:minor:sensitive:rationale:
      secondApprover:gangsMatrix:),
    Member("entry", \.entry, "number within the list"),
    Member("reference", \.reference, "the force's own reference"),
    Member("category", \.category, "why the person is sought"),
    Member("images", \.images, "photographs, at least one"),
    Member("lawfulBasis", \.lawfulBasis, "the lawful basis on which the images are held"),
    Member("identityConfirmedBy", \.identityConfirmedBy, "who checked that the images are of this person"),
    Member(
      "stillSoughtCheckedAt", \.stillSoughtCheckedAt,
      "when it was last checked that the person is still sought"),
    Member("minor", \.minor, "whether the person is under 18"),
    Member("sensitive", \.sensitive, "a group that the policy marks"),
    Member("rationale", \.rationale, "why, for a minor or a marked group"),
    Member("secondApprover", \.secondApprover, "who else approved, for a minor or a marked group"),
    Member("gangsMatrix", \.gangsMatrix, "whether drawn from the Gangs Matrix"))

  /// Collects the fields; nothing is judged here.
  public init(
    entry: EntryID, reference: String, category: CategoryCode, images: [EntryImage], lawfulBasis: String,
    identityConfirmedBy: String, stillSoughtCheckedAt: Instant, minor: Bool, sensitive: GroupCode? = nil,
    rationale:
      String? = nil, secondApprover: OfficerID? = nil, gangsMatrix: Bool
  ) {
    self.entry = entry
    self.reference = reference
    self.category = category
    self.images = images
    self.lawfulBasis = lawfulBasis
    self.identityConfirmedBy = identityConfirmedBy
    self.stillSoughtCheckedAt = stillSoughtCheckedAt
    self.minor = minor
    self.sensitive = sensitive
    self.rationale = rationale
    self.secondApprover = secondApprover
    self.gangsMatrix = gangsMatrix
  }
}
