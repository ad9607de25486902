/// A partner reported an alert of its own.
public struct PartnerAlerted: ActPayload {
  /// The agreement.
  public let agreement: AgreementID
  /// Whether it was a true alert.
  public let trueAlert: Bool
  /// Whether police acted on it.
  public let policeAction: Bool

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "partner.alerted", about: "A partner reported an alert of its own.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<PartnerAlerted>(
    PartnerAlerted.init(agreement:trueAlert:policeAction:),
    Member("agreement", \.agreement, "the agreement"),
    Member("trueAlert", \.trueAlert, "whether it was a true alert"),
    Member("policeAction", \.policeAction, "whether police acted on it"))

  /// Collects the fields; nothing is judged here.
  public init(agreement: AgreementID, trueAlert: Bool, policeAction: Bool) {
    self.agreement = agreement
    self.trueAlert = trueAlert
    self.policeAction = policeAction
  }
}
