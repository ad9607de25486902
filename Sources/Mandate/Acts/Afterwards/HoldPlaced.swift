/// Something is kept beyond its period.
public struct HoldPlaced: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The number given.
  public let hold: HoldID
  /// What is kept.
  public let retention: RetentionClass
  /// The alert, when it is one.
  public let alert: AlertID?
  /// Why.
  public let ground: HoldGround
  /// Why in words.
  public let reasons: String
  /// When it is reviewed at the latest.
  public let reviewBy: Instant

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "hold.placed", about: "Something is kept beyond its period.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<HoldPlaced>(
    HoldPlaced.init(deployment:hold:retention:alert:ground:reasons:reviewBy:),
    Member("deployment", \.deployment, "the deployment"),
    Member("hold", \.hold, "the number given"),
    Member("retention", \.retention, "what is kept"),
    Member("alert", \.alert, "the alert, when it is one"),
    Member("ground", \.ground, "why"),
    Member("reasons", \.reasons, "why in words"),
    Member("reviewBy", \.reviewBy, "when it is reviewed at the latest"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, hold: HoldID, retention: RetentionClass, alert: AlertID? = nil, ground: HoldGround,
    reasons: String, reviewBy: Instant
  ) {
    self.deployment = deployment
    self.hold = hold
    self.retention = retention
    self.alert = alert
    self.ground = ground
    self.reasons = reasons
    self.reviewBy = reviewBy
  }
}
