/// Recognition ended.
public struct LiveEndedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// How.
  public let manner: EndManner

  /// Stable name.
  public static let name = "live.ended"
  /// What it says.
  public static let about = "Recognition ended."

  /// Its fields.
  public static let publicShape = PublicShape<LiveEndedStatement>(
    LiveEndedStatement.init(deployment:manner:),
    Member("deployment", \.deployment, "the deployment"),
    Member("manner", \.manner, "how"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, manner: EndManner) {
    self.deployment = deployment
    self.manner = manner
  }
}
