/// Recognition ended.
public struct DeploymentEnded: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// How.
  public let manner: EndManner

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.ended", about: "Recognition ended.", retention: .records,
    roles: [.silver, .gold], bySystem: true)

  /// Its fields.
  public static let shape = Shape<DeploymentEnded>(
    DeploymentEnded.init(deployment:manner:),
    Member("deployment", \.deployment, "the deployment"),
    Member("manner", \.manner, "how"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, manner: EndManner) {
    self.deployment = deployment
    self.manner = manner
  }
}
