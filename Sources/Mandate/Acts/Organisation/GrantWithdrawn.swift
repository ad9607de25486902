/// A grant was withdrawn.
public struct GrantWithdrawn: ActPayload {
  /// Which.
  public let grant: GrantID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "grant.withdrawn", about: "A grant was withdrawn.", retention: .records,
    roles: [.administrator, .chiefOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<GrantWithdrawn>(
    GrantWithdrawn.init(grant:reasons:),
    Member("grant", \.grant, "which"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(grant: GrantID, reasons: String) {
    self.grant = grant
    self.reasons = reasons
  }
}
