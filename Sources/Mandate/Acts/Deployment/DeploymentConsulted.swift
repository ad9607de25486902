/// A chief officer was consulted.
public struct DeploymentConsulted: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// What they said.
  public let result: ConsultationResult
  /// Why.
  public let reasons: String
  /// Mitigation that is required.
  public let conditions: [Condition]

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.consulted", about: "A chief officer was consulted.", retention: .records,
    roles: [.chiefOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentConsulted>(
    DeploymentConsulted.init(deployment:result:reasons:conditions:),
    Member("deployment", \.deployment, "the deployment"),
    Member("result", \.result, "what they said"),
    Member("reasons", \.reasons, "why"),
    Member("conditions", \.conditions, "mitigation that is required"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, result: ConsultationResult, reasons: String, conditions: [Condition]) {
    self.deployment = deployment
    self.result = result
    self.reasons = reasons
    self.conditions = conditions
  }
}
