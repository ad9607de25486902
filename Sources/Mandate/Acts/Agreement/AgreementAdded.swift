/// An information-sharing agreement was registered.
public struct AgreementAdded: ActPayload {
  /// The agreement.
  public let agreement: AgreementID
  /// The partner.
  public let partner: String
  /// The purposes, which are all.
  public let purposes: [String]
  /// Legal basis.
  public let legalBasis: String
  /// Whether it expressly permits facial recognition.
  public let facialRecognition: Bool
  /// Whether it permits onward processing.
  public let onwardProcessing: Bool
  /// Our data protection impact assessment, and when the partner's was scrutinised.
  public let assessment: String
  /// How data are sent, kept, returned or destroyed.
  public let channel: String
  /// What happens on a match.
  public let matchProtocol: String
  /// When it begins.
  public let start: Instant
  /// When it ends.
  public let end: Instant
  /// Digest of its text.
  public let digest: ContentDigest

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "agreement.added", about: "An information-sharing agreement was registered.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<AgreementAdded>(
    AgreementAdded.init(
      agreement:partner:purposes:legalBasis:facialRecognition:onwardProcessing:assessment:channel:matchProtocol:start:
      end:digest:),
    Member("agreement", \.agreement, "the agreement"),
    Member("partner", \.partner, "the partner"),
    Member("purposes", \.purposes, "the purposes, which are all"),
    Member("legalBasis", \.legalBasis, "legal basis"),
    Member("facialRecognition", \.facialRecognition, "whether it expressly permits facial recognition"),
    Member("onwardProcessing", \.onwardProcessing, "whether it permits onward processing"),
    Member(
      "assessment", \.assessment,
      "our data protection impact assessment, and when the partner's was scrutinised"),
    Member("channel", \.channel, "how data are sent, kept, returned or destroyed"),
    Member("matchProtocol", \.matchProtocol, "what happens on a match"),
    Member("start", \.start, "when it begins"),
    Member("end", \.end, "when it ends"),
    Member("digest", \.digest, "digest of its text"))

  /// Collects the fields; nothing is judged here.
  public init(
    agreement: AgreementID, partner: String, purposes: [String], legalBasis: String, facialRecognition: Bool,
    onwardProcessing: Bool, assessment: String, channel: String, matchProtocol: String, start: Instant, end: Instant,
    digest: ContentDigest
  ) {
    self.agreement = agreement
    self.partner = partner
    self.purposes = purposes
    self.legalBasis = legalBasis
    self.facialRecognition = facialRecognition
    self.onwardProcessing = onwardProcessing
    self.assessment = assessment
    self.channel = channel
    self.matchProtocol = matchProtocol
    self.start = start
    self.end = end
    self.digest = digest
  }
}
