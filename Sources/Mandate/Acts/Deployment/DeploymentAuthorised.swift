/// The authorising officer gave the written authority.
public struct DeploymentAuthorised: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Why.
  public let reasons: String
  /// Conditions.
  public let conditions: [Condition]
  /// Why it is urgent, when an Inspector authorises.
  public let urgency: String?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.authorised", about: "The authorising officer gave the written authority.", retention: .records,
    roles: [.authorisingOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentAuthorised>(
    DeploymentAuthorised.init(deployment:reasons:conditions:urgency:),
    Member("deployment", \.deployment, "the deployment"),
    Member("reasons", \.reasons, "why"),
    Member("conditions", \.conditions, "conditions"),
    Member("urgency", \.urgency, "why it is urgent, when an Inspector authorises"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, reasons: String, conditions: [Condition], urgency: String? = nil) {
    self.deployment = deployment
    self.reasons = reasons
    self.conditions = conditions
    self.urgency = urgency
  }
}
