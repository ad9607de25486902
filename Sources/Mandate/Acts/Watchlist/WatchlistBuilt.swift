/// The watchlist was built, or built anew.
public struct WatchlistBuilt: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The people on it.
  public let entries: [WatchlistEntry]

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "watchlist.built", about: "The watchlist was built, or built anew.", retention: .watchlist,
    roles: [.watchlistCompiler], bySystem: false)

  /// Its fields.
  public static let shape = Shape<WatchlistBuilt>(
    WatchlistBuilt.init(deployment:entries:),
    Member("deployment", \.deployment, "the deployment"),
    Member("entries", \.entries, "the people on it"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, entries: [WatchlistEntry]) {
    self.deployment = deployment
    self.entries = entries
  }
}
