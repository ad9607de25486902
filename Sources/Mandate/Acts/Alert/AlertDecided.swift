/// An engagement officer decided whether to engage.
public struct AlertDecided: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The alert, by its number in the deployment.
  public let alert: AlertID
  /// Whether to engage.
  public let engage: Bool
  /// The lawful policing purpose.
  public let purpose: String?
  /// Reasons.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "alert.decided", about: "An engagement officer decided whether to engage.", retention: .alert,
    roles: [.engagementOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AlertDecided>(
    AlertDecided.init(deployment:alert:engage:purpose:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("alert", \.alert, "the alert, by its number in the deployment"),
    Member("engage", \.engage, "whether to engage"),
    Member("purpose", \.purpose, "the lawful policing purpose"),
    Member("reasons", \.reasons, "reasons"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, alert: AlertID, engage: Bool, purpose: String? = nil, reasons: String) {
    self.deployment = deployment
    self.alert = alert
    self.engage = engage
    self.purpose = purpose
    self.reasons = reasons
  }
}
