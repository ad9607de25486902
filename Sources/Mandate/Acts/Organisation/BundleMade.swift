/// Openings of sealed entries were given to an oversight body.
public struct BundleMade: DeploymentAct {
  /// The deployment whose entries were opened.
  public let deployment: DeploymentID
  /// To whom.
  public let recipient: String
  /// How many entries.
  public let entries: Int
  /// Digest of the bundle.
  public let digest: ContentDigest

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "bundle.made", about: "Openings of sealed entries were given to an oversight body.", retention: .records,
    roles: [.auditor, .informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<BundleMade>(
    BundleMade.init(deployment:recipient:entries:digest:),
    Member("deployment", \.deployment, "the deployment whose entries were opened"),
    Member("recipient", \.recipient, "to whom"),
    Member("entries", \.entries, "how many entries"),
    Member("digest", \.digest, "digest of the bundle"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, recipient: String, entries: Int, digest: ContentDigest) {
    self.deployment = deployment
    self.recipient = recipient
    self.entries = entries
    self.digest = digest
  }
}
