/// The record was published.
public struct RecordPublished: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.record-published", about: "The record was published.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<RecordPublished>(
    RecordPublished.init(deployment:),
    Member("deployment", \.deployment, "the deployment"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID) {
    self.deployment = deployment
  }
}
