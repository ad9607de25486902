/// An auditor replayed the sealed entries of a deployment and found the attested rules kept.
public struct ReplayedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// Entries replayed.
  public let entries: Int
  /// Whether every attested rule was kept.
  public let kept: Bool

  /// Stable name.
  public static let name = "replayed"
  /// What it says.
  public static let about =
    "An auditor replayed the sealed entries of a deployment and found the attested rules kept."

  /// Its fields.
  public static let publicShape = PublicShape<ReplayedStatement>(
    ReplayedStatement.init(deployment:entries:kept:),
    Member("deployment", \.deployment, "the deployment"),
    Member("entries", \.entries, "entries replayed"),
    Member("kept", \.kept, "whether every attested rule was kept"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, entries: Int, kept: Bool) {
    self.deployment = deployment
    self.entries = entries
    self.kept = kept
  }
}
