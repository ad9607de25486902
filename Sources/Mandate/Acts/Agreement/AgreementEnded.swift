/// An agreement ended.
public struct AgreementEnded: ActPayload {
  /// The agreement.
  public let agreement: AgreementID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "agreement.ended", about: "An agreement ended.", retention: .records,
    roles: [.informationOfficer, .chiefOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AgreementEnded>(
    AgreementEnded.init(agreement:reasons:),
    Member("agreement", \.agreement, "the agreement"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(agreement: AgreementID, reasons: String) {
    self.agreement = agreement
    self.reasons = reasons
  }
}
