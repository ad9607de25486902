/// The operator assessed an alert.
public struct AlertAssessed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The alert, by its number in the deployment.
  public let alert: AlertID
  /// The first look, before score, category and name were shown.
  public let first: Opinion
  /// The opinion.
  public let opinion: Opinion
  /// What it rests on.
  public let factors: [AssessmentFactor]
  /// Reasons.
  public let reasons: String
  /// Whether it goes to the engagement officers.
  public let refer: Bool
  /// The group of the person, as the operator perceives it, where one is recorded.
  public let group: RecordedGroup?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "alert.assessed", about: "The operator assessed an alert.", retention: .alert,
    roles: [.lfrOperator], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AlertAssessed>(
    AlertAssessed.init(deployment:alert:first:opinion:factors:reasons:refer:group:),
    Member("deployment", \.deployment, "the deployment"),
    Member("alert", \.alert, "the alert, by its number in the deployment"),
    Member("first", \.first, "the first look, before score, category and name were shown"),
    Member("opinion", \.opinion, "the opinion"),
    Member("factors", \.factors, "what it rests on"),
    Member("reasons", \.reasons, "reasons"),
    Member("refer", \.refer, "whether it goes to the engagement officers"),
    Member("group", \.group, "the group of the person, as the operator perceives it, where one is recorded"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, alert: AlertID, first: Opinion, opinion: Opinion, factors: [AssessmentFactor],
    reasons: String, refer: Bool, group: RecordedGroup? = nil
  ) {
    self.deployment = deployment
    self.alert = alert
    self.first = first
    self.opinion = opinion
    self.factors = factors
    self.reasons = reasons
    self.refer = refer
    self.group = group
  }
}
