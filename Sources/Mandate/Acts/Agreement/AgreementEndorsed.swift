/// Headquarters endorsed an agreement.
public struct AgreementEndorsed: ActPayload {
  /// The agreement.
  public let agreement: AgreementID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "agreement.endorsed", about: "Headquarters endorsed an agreement.", retention: .records,
    roles: [.chiefOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AgreementEndorsed>(
    AgreementEndorsed.init(agreement:reasons:),
    Member("agreement", \.agreement, "the agreement"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(agreement: AgreementID, reasons: String) {
    self.agreement = agreement
    self.reasons = reasons
  }
}
