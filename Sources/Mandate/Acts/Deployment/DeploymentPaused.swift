/// Recognition was paused.
public struct DeploymentPaused: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Why.
  public let cause: PauseCause
  /// Why in words.
  public let reasons: String?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.paused", about: "Recognition was paused.", retention: .records,
    roles: [.silver, .gold, .lfrOperator, .systemEngineer], bySystem: true)

  /// Its fields.
  public static let shape = Shape<DeploymentPaused>(
    DeploymentPaused.init(deployment:cause:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("cause", \.cause, "why"),
    Member("reasons", \.reasons, "why in words"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, cause: PauseCause, reasons: String? = nil) {
    self.deployment = deployment
    self.cause = cause
    self.reasons = reasons
  }
}
