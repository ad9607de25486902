/// Recognition was resumed.
public struct LiveResumedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// How the recogniser decides, which was checked anew where it changed.
  public let system: DecisionPolicy

  /// Stable name.
  public static let name = "live.resumed"
  /// What it says.
  public static let about = "Recognition was resumed."

  /// Its fields.
  public static let publicShape = PublicShape<LiveResumedStatement>(
    LiveResumedStatement.init(deployment:system:),
    Member("deployment", \.deployment, "the deployment"),
    Member("system", \.system, "how the recogniser decides, which was checked anew where it changed"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, system: DecisionPolicy) {
    self.deployment = deployment
    self.system = system
  }
}
