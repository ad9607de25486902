/// The person was gone before anybody could engage.
public struct PersonNotLocated: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The alert, by its number in the deployment.
  public let alert: AlertID
  /// What happened.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "alert.not-located", about: "The person was gone before anybody could engage.", retention: .alert,
    roles: [.engagementOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<PersonNotLocated>(
    PersonNotLocated.init(deployment:alert:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("alert", \.alert, "the alert, by its number in the deployment"),
    Member("reasons", \.reasons, "what happened"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, alert: AlertID, reasons: String) {
    self.deployment = deployment
    self.alert = alert
    self.reasons = reasons
  }
}
