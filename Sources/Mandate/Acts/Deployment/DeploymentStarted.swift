/// Recognition went live.
public struct DeploymentStarted: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Digest of the frozen watchlist.
  public let watchlist: ContentDigest

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.started", about: "Recognition went live.", retention: .records,
    roles: [.silver, .gold], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentStarted>(
    DeploymentStarted.init(deployment:watchlist:),
    Member("deployment", \.deployment, "the deployment"),
    Member("watchlist", \.watchlist, "digest of the frozen watchlist"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, watchlist: ContentDigest) {
    self.deployment = deployment
    self.watchlist = watchlist
  }
}
