/// Recognition went live.
public struct LiveStartedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// Whether signs and uniformed presence were confirmed on the ground.
  public let signs: Bool
  /// How the recogniser decides.
  public let system: DecisionPolicy
  /// Threshold in use.
  public let threshold: Threshold
  /// Rules that were met at the start.
  public let rules: [Rule]

  /// Stable name.
  public static let name = "live.started"
  /// What it says.
  public static let about = "Recognition went live."

  /// Its fields.
  public static let publicShape = PublicShape<LiveStartedStatement>(
    LiveStartedStatement.init(deployment:signs:system:threshold:rules:),
    Member("deployment", \.deployment, "the deployment"),
    Member("signs", \.signs, "whether signs and uniformed presence were confirmed on the ground"),
    Member("system", \.system, "how the recogniser decides"),
    Member("threshold", \.threshold, "threshold in use"),
    Member("rules", \.rules, "rules that were met at the start"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, signs: Bool, system: DecisionPolicy, threshold: Threshold, rules: [Rule]) {
    self.deployment = deployment
    self.signs = signs
    self.system = system
    self.threshold = threshold
    self.rules = rules
  }
}
