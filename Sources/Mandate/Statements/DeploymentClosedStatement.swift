/// A deployment was closed.
public struct DeploymentClosedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID

  /// Stable name.
  public static let name = "deployment.complete"
  /// What it says.
  public static let about = "A deployment was closed."

  /// Its fields.
  public static let publicShape = PublicShape<DeploymentClosedStatement>(
    DeploymentClosedStatement.init(deployment:),
    Member("deployment", \.deployment, "the deployment"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID) {
    self.deployment = deployment
  }
}
