/// The notice was waived.
public struct NoticeWaived: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.notice-waived", about: "The notice was waived.", retention: .records,
    roles: [.authorisingOfficer, .chiefOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<NoticeWaived>(
    NoticeWaived.init(deployment:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, reasons: String) {
    self.deployment = deployment
    self.reasons = reasons
  }
}
