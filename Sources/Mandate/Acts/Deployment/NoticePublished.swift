/// The public was told in advance.
public struct NoticePublished: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The notice.
  public let text: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.notice-published", about: "The public was told in advance.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<NoticePublished>(
    NoticePublished.init(deployment:text:),
    Member("deployment", \.deployment, "the deployment"),
    Member("text", \.text, "the notice"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, text: String) {
    self.deployment = deployment
    self.text = text
  }
}
