/// A rostered officer acknowledged the briefing.
public struct BriefingAcknowledged: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.briefing-acknowledged",
    about: "A rostered officer acknowledged the briefing.",
    retention: .records, roles: [.gold, .silver, .bronze, .lfrOperator, .engagementOfficer, .systemEngineer],
    bySystem: false)

  /// Its fields.
  public static let shape = Shape<BriefingAcknowledged>(
    BriefingAcknowledged.init(deployment:),
    Member("deployment", \.deployment, "the deployment"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID) {
    self.deployment = deployment
  }
}
