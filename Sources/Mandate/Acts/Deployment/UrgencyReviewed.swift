/// A Superintendent reviewed an urgent authority.
public struct UrgencyReviewed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Whether it stands.
  public let upheld: Bool
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.urgency-reviewed", about: "A Superintendent reviewed an urgent authority.", retention: .records,
    roles: [.authorisingOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<UrgencyReviewed>(
    UrgencyReviewed.init(deployment:upheld:reasons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("upheld", \.upheld, "whether it stands"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, upheld: Bool, reasons: String) {
    self.deployment = deployment
    self.upheld = upheld
    self.reasons = reasons
  }
}
