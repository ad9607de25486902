/// A second person confirmed a grant.
public struct GrantConfirmed: ActPayload {
  /// Which.
  public let grant: GrantID

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "grant.confirmed", about: "A second person confirmed a grant.", retention: .records,
    roles: [.administrator, .chiefOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<GrantConfirmed>(
    GrantConfirmed.init(grant:),
    Member("grant", \.grant, "which"))

  /// Collects the fields; nothing is judged here.
  public init(grant: GrantID) {
    self.grant = grant
  }
}
