/// An agreement ended.
public struct AgreementEndedStatement: StatementPayload {
  /// The agreement.
  public let agreement: AgreementID

  /// Stable name.
  public static let name = "agreement.over"
  /// What it says.
  public static let about = "An agreement ended."

  /// Its fields.
  public static let publicShape = PublicShape<AgreementEndedStatement>(
    AgreementEndedStatement.init(agreement:),
    Member("agreement", \.agreement, "the agreement"))

  /// Collects the fields; nothing is judged here.
  public init(agreement: AgreementID) {
    self.agreement = agreement
  }
}
