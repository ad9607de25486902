/// The applicant submitted the application.
public struct DeploymentSubmitted: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The operation it belongs to.
  public let operation: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.submitted", about: "The applicant submitted the application.", retention: .records,
    roles: [.applicant], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentSubmitted>(
    DeploymentSubmitted.init(deployment:operation:),
    Member("deployment", \.deployment, "the deployment"),
    Member("operation", \.operation, "the operation it belongs to"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, operation: String) {
    self.deployment = deployment
    self.operation = operation
  }
}
