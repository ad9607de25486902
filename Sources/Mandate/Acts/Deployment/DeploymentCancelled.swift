/// The deployment was cancelled before it went live, with a Cancellation Report.
public struct DeploymentCancelled: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The Cancellation Report.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.cancelled",
    about: "The deployment was cancelled before it went live, with a Cancellation Report.",
    retention: .records, roles: [.applicant, .authorisingOfficer, .silver, .gold, .chiefOfficer], bySystem: true)

  /// Its fields.
  public static let shape = Shape<DeploymentCancelled>(
    DeploymentCancelled.init(deployment:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("reasons", \.reasons, "the Cancellation Report"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, reasons: String) {
    self.deployment = deployment
    self.reasons = reasons
  }
}
