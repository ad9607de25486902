/// The authorising officer refused the application.
public struct DeploymentRefused: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.refused", about: "The authorising officer refused the application.", retention: .records,
    roles: [.authorisingOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentRefused>(
    DeploymentRefused.init(deployment:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, reasons: String) {
    self.deployment = deployment
    self.reasons = reasons
  }
}
