/// Somebody was taken off the watchlist, which is always allowed.
public struct EntryWithdrawn: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The entry.
  public let entry: EntryID
  /// Its category.
  public let category: CategoryCode

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "watchlist.withdrawn",
    about: "Somebody was taken off the watchlist, which is always allowed.",
    retention: .records, roles: [.watchlistCompiler, .silver, .gold, .authorisingOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<EntryWithdrawn>(
    EntryWithdrawn.init(deployment:entry:category:),
    Member("deployment", \.deployment, "the deployment"),
    Member("entry", \.entry, "the entry"),
    Member("category", \.category, "its category"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, entry: EntryID, category: CategoryCode) {
    self.deployment = deployment
    self.entry = entry
    self.category = category
  }
}
