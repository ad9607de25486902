/// An urgent authority was reviewed.
public struct UrgencyReviewedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// Whether it stands.
  public let upheld: Bool
  /// Rank of who reviewed it.
  public let rank: Rank

  /// Stable name.
  public static let name = "deployment.upheld"
  /// What it says.
  public static let about = "An urgent authority was reviewed."

  /// Its fields.
  public static let publicShape = PublicShape<UrgencyReviewedStatement>(
    UrgencyReviewedStatement.init(deployment:upheld:rank:),
    Member("deployment", \.deployment, "the deployment"),
    Member("upheld", \.upheld, "whether it stands"),
    Member("rank", \.rank, "rank of who reviewed it"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, upheld: Bool, rank: Rank) {
    self.deployment = deployment
    self.upheld = upheld
    self.rank = rank
  }
}
