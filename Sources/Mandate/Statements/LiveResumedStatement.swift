/// Recognition was resumed.
public struct LiveResumedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID

  /// Stable name.
  public static let name = "live.resumed"
  /// What it says.
  public static let about = "Recognition was resumed."

  /// Its fields.
  public static let publicShape = PublicShape<LiveResumedStatement>(
    LiveResumedStatement.init(deployment:),
    Member("deployment", \.deployment, "the deployment"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID) {
    self.deployment = deployment
  }
}
