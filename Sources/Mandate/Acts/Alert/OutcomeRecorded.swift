/// What followed an engagement.
public struct OutcomeRecorded: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The alert, by its number in the deployment.
  public let alert: AlertID
  /// What followed.
  public let kind: OutcomeKind
  /// Its own legal basis.
  public let legalBasis: String
  /// Class of offence.
  public let offence: OffenceCode?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "alert.outcome", about: "What followed an engagement.", retention: .engagement,
    roles: [.engagementOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<OutcomeRecorded>(
    OutcomeRecorded.init(deployment:alert:kind:legalBasis:offence:),
    Member("deployment", \.deployment, "the deployment"),
    Member("alert", \.alert, "the alert, by its number in the deployment"),
    Member("kind", \.kind, "what followed"),
    Member("legalBasis", \.legalBasis, "its own legal basis"),
    Member("offence", \.offence, "class of offence"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, alert: AlertID, kind: OutcomeKind, legalBasis: String, offence: OffenceCode? = nil
  ) {
    self.deployment = deployment
    self.alert = alert
    self.kind = kind
    self.legalBasis = legalBasis
    self.offence = offence
  }
}
