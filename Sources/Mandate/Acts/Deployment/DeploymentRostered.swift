/// The roster was set.
public struct DeploymentRostered: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Who does what.
  public let roster: [RosterEntry]

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.rostered", about: "The roster was set.", retention: .records,
    roles: [.silver, .gold, .applicant], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentRostered>(
    DeploymentRostered.init(deployment:roster:),
    Member("deployment", \.deployment, "the deployment"),
    Member("roster", \.roster, "who does what"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, roster: [RosterEntry]) {
    self.deployment = deployment
    self.roster = roster
  }
}
