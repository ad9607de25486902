/// A second approver agreed to the entries that name them.
public struct WatchlistApproved: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "watchlist.approved",
    about: "A second approver agreed to the entries, of minors and of marked groups, that name them.",
    retention: .records, roles: [.authorisingOfficer, .chiefOfficer, .gold, .silver, .watchlistCompiler],
    bySystem: false)

  /// Its fields.
  public static let shape = Shape<WatchlistApproved>(
    WatchlistApproved.init(deployment:),
    Member("deployment", \.deployment, "the deployment"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID) {
    self.deployment = deployment
  }
}
