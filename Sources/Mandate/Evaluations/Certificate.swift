/// What an evaluation found, in the figures that an inspector needs: numbers and digests, so that all of it is public.
public struct Certificate: PublicRecord {
  /// What was compared.
  public let kind: EvaluationKind
  /// People on the list that was searched; 1 for pairs.
  public let listSize: Int
  /// People on the images.
  public let subjects: Int
  /// Mated comparisons, searches or tracks.
  public let mated: Int
  /// Non-mated comparisons, searches or tracks.
  public let nonMated: Int
  /// Photographs in which no face could be enrolled, of all.
  public let failureToEnrol: Rate
  /// Equal error rate in parts in a thousand million, of pairs.
  public let equalErrorRate: Int?
  /// What was found at each threshold, the lowest first.
  public let points: [CertifiedPoint]
  /// Best scores of non-mated comparisons, searches or tracks, counted in the bins of ``CounterBins``.
  public let scores: [Int]?
  /// Quality of the images compared, counted in the bins of ``CounterBins``.
  public let qualities: [Int]?
  /// Digest of the evaluation's summary.
  public let report: ContentDigest
  /// Digest of the list of images that was evaluated.
  public let dataset: ContentDigest
  /// Digest of the images' digests, in the list's order.
  public let images: ContentDigest

  /// Its fields.
  public static let publicShape = PublicShape<Certificate>(
    Certificate.init(
      kind:listSize:subjects:mated:nonMated:failureToEnrol:equalErrorRate:points:scores:qualities:report:dataset:images:
    ),
    Member("kind", \.kind, "what was compared"),
    Member("listSize", \.listSize, "people on the list that was searched; 1 for pairs"),
    Member("subjects", \.subjects, "people on the images"),
    Member("mated", \.mated, "mated comparisons, searches or tracks"),
    Member("nonMated", \.nonMated, "non-mated comparisons, searches or tracks"),
    Member("failureToEnrol", \.failureToEnrol, "photographs in which no face could be enrolled, of all"),
    Member("equalErrorRate", \.equalErrorRate, "equal error rate in parts in a thousand million, of pairs"),
    Member("points", \.points, "what was found at each threshold, the lowest first"),
    Member("scores", \.scores, "best non-mated scores, counted in 20 bins of 0.05 from 0"),
    Member("qualities", \.qualities, "quality of the images compared, counted in 20 bins of 5 from 0"),
    Member("report", \.report, "digest of the evaluation's summary"),
    Member("dataset", \.dataset, "digest of the list of images that was evaluated"),
    Member("images", \.images, "digest of the images' digests, in the list's order"))

  /// Collects the fields; nothing is judged here.
  public init(
    kind: EvaluationKind, listSize: Int, subjects: Int, mated: Int, nonMated: Int, failureToEnrol: Rate,
    equalErrorRate: Int? = nil, points: [CertifiedPoint], scores: [Int]? = nil, qualities: [Int]? = nil,
    report: ContentDigest, dataset: ContentDigest, images: ContentDigest
  ) {
    self.kind = kind
    self.listSize = listSize
    self.subjects = subjects
    self.mated = mated
    self.nonMated = nonMated
    self.failureToEnrol = failureToEnrol
    self.equalErrorRate = equalErrorRate
    self.points = points
    self.scores = scores
    self.qualities = qualities
    self.report = report
    self.dataset = dataset
    self.images = images
  }
}
