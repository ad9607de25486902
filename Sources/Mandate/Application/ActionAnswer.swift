/// What an application answers to an open action of an earlier deployment of the same operation.
public struct ActionAnswer: FieldRecord {
  /// The earlier deployment.
  public let deployment: DeploymentID
  /// The action.
  public let action: ActionID
  /// What was done about it.
  public let answer: String

  /// Its fields.
  public static let shape = Shape<ActionAnswer>(
    ActionAnswer.init(deployment:action:answer:),
    Member("deployment", \.deployment, "the earlier deployment"),
    Member("action", \.action, "the action"),
    Member("answer", \.answer, "what was done about it"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, action: ActionID, answer: String) {
    self.deployment = deployment
    self.action = action
    self.answer = answer
  }
}
