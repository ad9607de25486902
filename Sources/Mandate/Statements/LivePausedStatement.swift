/// Recognition was paused.
public struct LivePausedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// Why.
  public let cause: PauseCause

  /// Stable name.
  public static let name = "live.paused"
  /// What it says.
  public static let about = "Recognition was paused."

  /// Its fields.
  public static let publicShape = PublicShape<LivePausedStatement>(
    LivePausedStatement.init(deployment:cause:),
    Member("deployment", \.deployment, "the deployment"),
    Member("cause", \.cause, "why"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, cause: PauseCause) {
    self.deployment = deployment
    self.cause = cause
  }
}
