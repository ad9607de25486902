/// An auditor replayed the sealed entries of a deployment.
public struct AuditorReplayed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Entries replayed.
  public let entries: Int
  /// Whether every attested rule was kept.
  public let kept: Bool

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.replayed", about: "An auditor replayed the sealed entries of a deployment.", retention: .records,
    roles: [.auditor], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AuditorReplayed>(
    AuditorReplayed.init(deployment:entries:kept:),
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
