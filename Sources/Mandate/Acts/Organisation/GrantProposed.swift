/// A rank, a role or training was proposed for somebody.
public struct GrantProposed: ActPayload {
  /// The number given.
  public let grant: GrantID
  /// What it gives to whom.
  public let gives: Grant

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "grant.proposed", about: "A rank, a role or training was proposed for somebody.", retention: .records,
    roles: [.administrator, .chiefOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<GrantProposed>(
    GrantProposed.init(grant:gives:),
    Member("grant", \.grant, "the number given"),
    Member("gives", \.gives, "what it gives to whom"))

  /// Collects the fields; nothing is judged here.
  public init(grant: GrantID, gives: Grant) {
    self.grant = grant
    self.gives = gives
  }
}
