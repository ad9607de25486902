/// One alert of a deployment that has ended, with its result only.
public struct AlertDisclosedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// The result.
  public let result: AlertResult
  /// Whether there was an engagement.
  public let engaged: Bool
  /// Whether there was an arrest.
  public let arrested: Bool

  /// Stable name.
  public static let name = "alert.disclosed"
  /// What it says.
  public static let about = "One alert of a deployment that has ended, with its result only."

  /// Its fields.
  public static let publicShape = PublicShape<AlertDisclosedStatement>(
    AlertDisclosedStatement.init(deployment:result:engaged:arrested:),
    Member("deployment", \.deployment, "the deployment"),
    Member("result", \.result, "the result"),
    Member("engaged", \.engaged, "whether there was an engagement"),
    Member("arrested", \.arrested, "whether there was an arrest"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, result: AlertResult, engaged: Bool, arrested: Bool) {
    self.deployment = deployment
    self.result = result
    self.engaged = engaged
    self.arrested = arrested
  }
}
