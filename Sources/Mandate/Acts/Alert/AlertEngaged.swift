/// An engagement officer spoke to somebody.
public struct AlertEngaged: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The alert, by its number in the deployment.
  public let alert: AlertID
  /// When it began.
  public let startedAt: Instant
  /// How long it took.
  public let seconds: Int
  /// How identity was checked.
  public let check: IdentityCheck
  /// What it showed.
  public let result: EngagementResult
  /// Whether the leaflet was given.
  public let leaflet: Bool
  /// Why it was not.
  public let noLeaflet: String?
  /// The group of the person, where one is recorded.
  public let group: RecordedGroup?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "alert.engaged", about: "An engagement officer spoke to somebody.", retention: .engagement,
    roles: [.engagementOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AlertEngaged>(
    AlertEngaged.init(deployment:alert:startedAt:seconds:check:result:leaflet:noLeaflet:group:),
    Member("deployment", \.deployment, "the deployment"),
    Member("alert", \.alert, "the alert, by its number in the deployment"),
    Member("startedAt", \.startedAt, "when it began"),
    Member("seconds", \.seconds, "how long it took"),
    Member("check", \.check, "how identity was checked"),
    Member("result", \.result, "what it showed"),
    Member("leaflet", \.leaflet, "whether the leaflet was given"),
    Member("noLeaflet", \.noLeaflet, "why it was not"),
    Member("group", \.group, "the group of the person, where one is recorded"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, alert: AlertID, startedAt: Instant, seconds: Int, check: IdentityCheck,
    result: EngagementResult, leaflet: Bool, noLeaflet: String? = nil, group: RecordedGroup? = nil
  ) {
    self.deployment = deployment
    self.alert = alert
    self.startedAt = startedAt
    self.seconds = seconds
    self.check = check
    self.result = result
    self.leaflet = leaflet
    self.noLeaflet = noLeaflet
    self.group = group
  }
}
