/// Recognition was resumed.
public struct DeploymentResumed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Why it may go on.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.resumed", about: "Recognition was resumed.", retention: .records,
    roles: [.silver, .gold], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentResumed>(
    DeploymentResumed.init(deployment:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("reasons", \.reasons, "why it may go on"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, reasons: String) {
    self.deployment = deployment
    self.reasons = reasons
  }
}
