/// The briefing for the deployment was written.
public struct DeploymentBriefed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The briefing.
  public let briefing: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.briefed", about: "The briefing for the deployment was written.", retention: .records,
    roles: [.silver, .bronze], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentBriefed>(
    DeploymentBriefed.init(deployment:briefing:),
    Member("deployment", \.deployment, "the deployment"),
    Member("briefing", \.briefing, "the briefing"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, briefing: String) {
    self.deployment = deployment
    self.briefing = briefing
  }
}
