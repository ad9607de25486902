/// The Blue List of a deployment was built, or built anew.
public struct BlueListBuilt: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Digest of volunteers and images.
  public let digest: ContentDigest
  /// The volunteers.
  public let volunteers: [Volunteer]

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "blue-list.built", about: "The Blue List of a deployment was built, or built anew.", retention: .watchlist,
    roles: [.watchlistCompiler, .systemEngineer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<BlueListBuilt>(
    BlueListBuilt.init(deployment:digest:volunteers:),
    Member("deployment", \.deployment, "the deployment"),
    Member("digest", \.digest, "digest of volunteers and images"),
    Member("volunteers", \.volunteers, "the volunteers"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, digest: ContentDigest, volunteers: [Volunteer]) {
    self.deployment = deployment
    self.digest = digest
    self.volunteers = volunteers
  }
}
