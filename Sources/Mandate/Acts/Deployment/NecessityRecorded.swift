/// Silver recorded whether the use is still necessary and proportionate.
public struct NecessityRecorded: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Whether it is necessary.
  public let necessary: Bool
  /// Whether it is proportionate.
  public let proportionate: Bool
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.necessity-recorded",
    about: "Silver recorded whether the use is still necessary and proportionate.",
    retention: .records, roles: [.silver], bySystem: false)

  /// Its fields.
  public static let shape = Shape<NecessityRecorded>(
    NecessityRecorded.init(deployment:necessary:proportionate:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("necessary", \.necessary, "whether it is necessary"),
    Member("proportionate", \.proportionate, "whether it is proportionate"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, necessary: Bool, proportionate: Bool, reasons: String) {
    self.deployment = deployment
    self.necessary = necessary
    self.proportionate = proportionate
    self.reasons = reasons
  }
}
