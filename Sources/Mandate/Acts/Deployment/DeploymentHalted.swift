/// Silver or Gold halted the deployment, which ends it.
public struct DeploymentHalted: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.halted", about: "Silver or Gold halted the deployment, which ends it.", retention: .records,
    roles: [.silver, .gold], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentHalted>(
    DeploymentHalted.init(deployment:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, reasons: String) {
    self.deployment = deployment
    self.reasons = reasons
  }
}
