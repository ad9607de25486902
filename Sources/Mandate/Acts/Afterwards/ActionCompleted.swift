/// An action of a review was completed.
public struct ActionCompleted: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Which.
  public let action: ActionID
  /// How.
  public let remark: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "action.completed", about: "An action of a review was completed.", retention: .records,
    roles: [.silver, .gold, .boardMember, .systemEngineer, .informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<ActionCompleted>(
    ActionCompleted.init(deployment:action:remark:),
    Member("deployment", \.deployment, "the deployment"),
    Member("action", \.action, "which"),
    Member("remark", \.remark, "how"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, action: ActionID, remark: String) {
    self.deployment = deployment
    self.action = action
    self.remark = remark
  }
}
