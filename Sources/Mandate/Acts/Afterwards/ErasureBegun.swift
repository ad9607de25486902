/// What must be forgotten is being erased; from here there is no return.
public struct ErasureBegun: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// What is erased.
  public let retention: RetentionClass
  /// Sealed records.
  public let records: Int
  /// Alerts that are held back.
  public let held: [AlertID]

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "erasure.begun",
    about: "What must be forgotten is being erased; from here there is no return.",
    retention: .records, roles: [.informationOfficer], bySystem: true)

  /// Its fields.
  public static let shape = Shape<ErasureBegun>(
    ErasureBegun.init(deployment:retention:records:held:),
    Member("deployment", \.deployment, "the deployment"),
    Member("retention", \.retention, "what is erased"),
    Member("records", \.records, "sealed records"),
    Member("held", \.held, "alerts that are held back"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, retention: RetentionClass, records: Int, held: [AlertID]) {
    self.deployment = deployment
    self.retention = retention
    self.records = records
    self.held = held
  }
}
