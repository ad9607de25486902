/// Advice was sought or given, without images.
public struct AdviceRecorded: ActPayload {
  /// The partner.
  public let partner: String
  /// Which way.
  public let direction: AdviceDirection
  /// What was said.
  public let summary: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "advice.recorded", about: "Advice was sought or given, without images.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AdviceRecorded>(
    AdviceRecorded.init(partner:direction:summary:),
    Member("partner", \.partner, "the partner"),
    Member("direction", \.direction, "which way"),
    Member("summary", \.summary, "what was said"))

  /// Collects the fields; nothing is judged here.
  public init(partner: String, direction: AdviceDirection, summary: String) {
    self.partner = partner
    self.direction = direction
    self.summary = summary
  }
}
