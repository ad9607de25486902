/// One photograph of a person on a watchlist.
public struct EntryImage: FieldRecord {
  /// Digest of the image.
  public let digest: ContentDigest
  /// The source it was extracted from.
  public let source: String
  /// The data set.
  public let dataset: DatasetCode
  /// When it was taken.
  public let capturedOn: Day?
  /// When it was extracted from its source.
  public let extractedAt: Instant
  /// Whether it passed the quality gate.
  public let passedQuality: Bool

  /// Its fields.
  public static let shape = Shape<EntryImage>(
    EntryImage.init(digest:source:dataset:capturedOn:extractedAt:passedQuality:),
    Member("digest", \.digest, "digest of the image"),
    Member("source", \.source, "the source it was extracted from"),
    Member("dataset", \.dataset, "the data set"),
    Member("capturedOn", \.capturedOn, "when it was taken"),
    Member("extractedAt", \.extractedAt, "when it was extracted from its source"),
    Member("passedQuality", \.passedQuality, "whether it passed the quality gate"))

  /// Collects the fields; nothing is judged here.
  public init(
    digest: ContentDigest, source: String, dataset: DatasetCode, capturedOn: Day? = nil, extractedAt: Instant,
    passedQuality: Bool
  ) {
    self.digest = digest
    self.source = source
    self.dataset = dataset
    self.capturedOn = capturedOn
    self.extractedAt = extractedAt
    self.passedQuality = passedQuality
  }
}
