/// A volunteer was taken off the Blue List, which is always allowed.
public struct ConsentWithdrawn: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The volunteer.
  public let volunteer: VolunteerID

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "blue-list.withdrawn", about: "A volunteer was taken off the Blue List, which is always allowed.",
    retention: .records,
    roles: [.watchlistCompiler, .systemEngineer, .bronze, .silver, .gold, .lfrOperator], bySystem: false)

  /// Its fields.
  public static let shape = Shape<ConsentWithdrawn>(
    ConsentWithdrawn.init(deployment:volunteer:),
    Member("deployment", \.deployment, "the deployment"),
    Member("volunteer", \.volunteer, "the volunteer"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, volunteer: VolunteerID) {
    self.deployment = deployment
    self.volunteer = volunteer
  }
}
