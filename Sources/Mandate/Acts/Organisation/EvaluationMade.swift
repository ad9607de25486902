/// An evaluation of exactly one decision policy was recorded.
public struct EvaluationMade: ActPayload {
  /// What was evaluated.
  public let system: DecisionPolicy
  /// What was found; nothing in a demonstration.
  public let certificate: Certificate?
  /// How long it stands.
  public let validUntil: Instant
  /// Whether it is a demonstration and measures nothing.
  public let demo: Bool

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "evaluation.made", about: "An evaluation of exactly one decision policy was recorded.", retention: .records,
    roles: [.systemEngineer, .auditor], bySystem: false)

  /// Its fields.
  public static let shape = Shape<EvaluationMade>(
    EvaluationMade.init(system:certificate:validUntil:demo:),
    Member("system", \.system, "what was evaluated"),
    Member("certificate", \.certificate, "what was found; nothing in a demonstration"),
    Member("validUntil", \.validUntil, "how long it stands"),
    Member("demo", \.demo, "whether it is a demonstration and measures nothing"))

  /// Collects the fields; nothing is judged here.
  public init(system: DecisionPolicy, certificate: Certificate?, validUntil: Instant, demo: Bool) {
    self.system = system
    self.certificate = certificate
    self.validUntil = validUntil
    self.demo = demo
  }
}
