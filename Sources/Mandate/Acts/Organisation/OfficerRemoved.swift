/// An account was closed.
public struct OfficerRemoved: ActPayload {
  /// Whose.
  public let officer: OfficerID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "officer.removed", about: "An account was closed.", retention: .records,
    roles: [.administrator], bySystem: false)

  /// Its fields.
  public static let shape = Shape<OfficerRemoved>(
    OfficerRemoved.init(officer:reasons:),
    Member("officer", \.officer, "whose"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(officer: OfficerID, reasons: String) {
    self.officer = officer
    self.reasons = reasons
  }
}
