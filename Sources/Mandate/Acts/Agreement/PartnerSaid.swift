/// A partner's public statement about the force, and whether it was put right.
public struct PartnerSaid: ActPayload {
  /// The partner.
  public let partner: String
  /// What it said.
  public let said: String
  /// What was put right.
  public let correction: String?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "partner.said",
    about: "A partner's public statement about the force, and whether it was put right.",
    retention: .records, roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<PartnerSaid>(
    PartnerSaid.init(partner:said:correction:),
    Member("partner", \.partner, "the partner"),
    Member("said", \.said, "what it said"),
    Member("correction", \.correction, "what was put right"))

  /// Collects the fields; nothing is judged here.
  public init(partner: String, said: String, correction: String? = nil) {
    self.partner = partner
    self.said = said
    self.correction = correction
  }
}
