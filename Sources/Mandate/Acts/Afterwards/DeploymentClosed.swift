/// The deployment was closed.
public struct DeploymentClosed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.closed", about: "The deployment was closed.", retention: .records,
    roles: [.informationOfficer, .boardMember, .silver, .gold], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentClosed>(
    DeploymentClosed.init(deployment:),
    Member("deployment", \.deployment, "the deployment"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID) {
    self.deployment = deployment
  }
}
