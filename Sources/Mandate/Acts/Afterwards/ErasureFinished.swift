/// Keys and ciphertext are gone.
public struct ErasureFinished: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// What was erased.
  public let retention: RetentionClass
  /// Sealed records.
  public let records: Int

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "erasure.finished", about: "Keys and ciphertext are gone.", retention: .records,
    roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<ErasureFinished>(
    ErasureFinished.init(deployment:retention:records:),
    Member("deployment", \.deployment, "the deployment"),
    Member("retention", \.retention, "what was erased"),
    Member("records", \.records, "sealed records"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, retention: RetentionClass, records: Int) {
    self.deployment = deployment
    self.retention = retention
    self.records = records
  }
}
