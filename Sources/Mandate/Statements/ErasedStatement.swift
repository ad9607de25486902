/// Keys and ciphertext of a class are gone.
public struct ErasedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// What was erased.
  public let retention: RetentionClass
  /// Sealed records.
  public let records: Int

  /// Stable name.
  public static let name = "erased"
  /// What it says.
  public static let about = "Keys and ciphertext of a class are gone."

  /// Its fields.
  public static let publicShape = PublicShape<ErasedStatement>(
    ErasedStatement.init(deployment:retention:records:),
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
