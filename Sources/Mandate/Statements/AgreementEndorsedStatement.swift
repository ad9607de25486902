/// An information-sharing agreement is in force.
public struct AgreementEndorsedStatement: StatementPayload {
  /// The agreement.
  public let agreement: AgreementID
  /// Digest of its text.
  public let digest: ContentDigest
  /// Whether it expressly permits facial recognition.
  public let facialRecognition: Bool
  /// Rank of who endorsed it.
  public let rank: Rank
  /// When it begins.
  public let start: Instant
  /// When it ends.
  public let end: Instant

  /// Stable name.
  public static let name = "agreement.in-force"
  /// What it says.
  public static let about = "An information-sharing agreement is in force."

  /// Its fields.
  public static let publicShape = PublicShape<AgreementEndorsedStatement>(
    AgreementEndorsedStatement.init(agreement:digest:facialRecognition:rank:start:end:),
    Member("agreement", \.agreement, "the agreement"),
    Member("digest", \.digest, "digest of its text"),
    Member("facialRecognition", \.facialRecognition, "whether it expressly permits facial recognition"),
    Member("rank", \.rank, "rank of who endorsed it"),
    Member("start", \.start, "when it begins"),
    Member("end", \.end, "when it ends"))

  /// Collects the fields; nothing is judged here.
  public init(
    agreement: AgreementID, digest: ContentDigest, facialRecognition: Bool, rank: Rank, start: Instant, end: Instant
  ) {
    self.agreement = agreement
    self.digest = digest
    self.facialRecognition = facialRecognition
    self.rank = rank
    self.start = start
    self.end = end
  }
}
