/// A deployment that had been noticed was cancelled.
public struct DeploymentCancelledStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID

  /// Stable name.
  public static let name = "deployment.withdrawn"
  /// What it says.
  public static let about = "A deployment that had been noticed was cancelled."

  /// Its fields.
  public static let publicShape = PublicShape<DeploymentCancelledStatement>(
    DeploymentCancelledStatement.init(deployment:),
    Member("deployment", \.deployment, "the deployment"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID) {
    self.deployment = deployment
  }
}
