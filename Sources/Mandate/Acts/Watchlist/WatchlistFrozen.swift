/// The watchlist was frozen for use.
public struct WatchlistFrozen: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Digest of entries and images.
  public let digest: ContentDigest
  /// People on it.
  public let people: Int
  /// People by category.
  public let categories: [CategoryCount]
  /// Images by data set.
  public let datasets: [DatasetCount]
  /// Oldest extraction of an image.
  public let oldestExtraction: Instant
  /// Oldest check that somebody is still sought.
  public let oldestCheck: Instant
  /// People under 18.
  public let minors: Int
  /// People drawn from the Gangs Matrix.
  public let gangsMatrix: Int

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "watchlist.frozen", about: "The watchlist was frozen for use.", retention: .records,
    roles: [.watchlistCompiler], bySystem: false)

  /// Its fields.
  public static let shape = Shape<WatchlistFrozen>(
    WatchlistFrozen.init(deployment:digest:people:categories:datasets:oldestExtraction:oldestCheck:minors:gangsMatrix:),
    Member("deployment", \.deployment, "the deployment"),
    Member("digest", \.digest, "digest of entries and images"),
    Member("people", \.people, "people on it"),
    Member("categories", \.categories, "people by category"),
    Member("datasets", \.datasets, "images by data set"),
    Member("oldestExtraction", \.oldestExtraction, "oldest extraction of an image"),
    Member("oldestCheck", \.oldestCheck, "oldest check that somebody is still sought"),
    Member("minors", \.minors, "people under 18"),
    Member("gangsMatrix", \.gangsMatrix, "people drawn from the Gangs Matrix"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, digest: ContentDigest, people: Int, categories: [CategoryCount],
    datasets:
      [DatasetCount], oldestExtraction: Instant, oldestCheck: Instant, minors: Int, gangsMatrix: Int
  ) {
    self.deployment = deployment
    self.digest = digest
    self.people = people
    self.categories = categories
    self.datasets = datasets
    self.oldestExtraction = oldestExtraction
    self.oldestCheck = oldestCheck
    self.minors = minors
    self.gangsMatrix = gangsMatrix
  }
}
