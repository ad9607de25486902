/// A retrospective search was asked for, which is another authority and not installed.
public struct RetrospectiveRequested: ActPayload {
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "retrospective.requested",
    about: "A retrospective search was asked for, which is another authority and not installed.",
    retention: .records, roles: [.applicant], bySystem: false)

  /// Its fields.
  public static let shape = Shape<RetrospectiveRequested>(
    RetrospectiveRequested.init(reasons:),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(reasons: String) {
    self.reasons = reasons
  }
}
