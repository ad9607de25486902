import Mandate

/// What an evaluation came to: the last line of `--json`, the file beside a report, and everything that a certificate of
/// the algorithm needs: which system exactly, on what, how well.
public struct EvaluationSummary: Encodable, Sendable {
  /// What was measured.
  public enum Kind: String, Encodable, Sendable {
    /// Pairs of images.
    case verification
    /// Open-set searches of a list.
    case identification
    /// The same by whole tracks, under the policy that a deployment runs.
    case tracks
  }

  let type = "summary"
  /// Counts up when members change their meaning; members are only added otherwise.
  let version = 1
  /// What was measured.
  public let kind: Kind
  /// The embedder's name.
  public let pack: String
  /// Digest of the chain of detector and embedder.
  public let digest: String
  /// Precision of the networks, OpenVINO's version, the processor's instruction set: what else scores depend on.
  public let precision: String, runtime: String, instructions: String
  /// How templates are compared.
  public let metric: String
  /// What is known of the pack's weakness.
  public let weakness: String?
  /// Who is responsible, and when it was made (RFC 3339).
  public let responsible: String, made: String
  /// What it was measured on.
  public let material: Material
  /// Mated and non-mated comparisons, or searches.
  public let mated: Int, nonMated: Int
  /// The share of images without a template (ISO/IEC 19795-1).
  public let failureToEnrol: Double
  /// The same with its interval.
  public let failureToEnrolRate: RateRecord
  /// People on the list; how their photographs were put together.
  public let people: Int?, fusion: String?
  /// Of tracks: digest of the gates, the most comparisons of a track, whether its shots are averaged.
  public let gates: String?, shots: Int?, averaging: Bool?
  /// Of tracks: what a deployment's drift is judged against.
  let counters: TrackRecord.CounterRecord?
  /// Of tracks: what was seen.
  public let tracks: TrackRecord.Counts?
  /// The equal error rate of pairs.
  let eer: Number?
  /// For pairs.
  public let fnmrAtFmr: [FNMRRecord]?
  /// For searches.
  public let tpirAtFpir: [TPIRRecord]?
  /// For searches.
  public let rank: [RankRecord]?
  /// The threshold at which groups are compared, and the errors there.
  public let operating: FNMRRecord?, operatingSearch: TPIRRecord?
  let sizes: [SizeRecord]?
  /// What was left out.
  public var exclusions: ExclusionRecord?
  /// Thresholds for a deployment.
  public var advice: AdviceRecord?
  /// How fast it was.
  public var throughput: Throughput?
  /// Errors by group; `nil` where nobody is labelled: then nothing is claimed about groups.
  public private(set) var equity: EquityRecord?
  /// Both errors at many thresholds; a report's, not a line's.
  private(set) var curve: [CurveRecord]?
  private(set) var scores: HistogramRecord?
  private(set) var quality: [HistogramRecord]?

  /// What pairs came to.
  public init(
    _ figures: VerificationFigures, system: EvaluatedSystem, material: Material, quality: [ImageTemplate],
    responsible: String, made: String
  ) {
    self.init(
      .verification, figures.rates, system, material, quality, responsible, made, equity: figures.equity,
      limits: figures.limits, operating: figures.operating)
  }

  /// What searches came to; with `tracks`, searches by whole tracks.
  public init(
    _ figures: IdentificationFigures, people: Int, fusion: Fusion, system: EvaluatedSystem, material: Material,
    quality: [ImageTemplate], responsible: String, made: String, tracks: TrackRecord? = nil
  ) {
    self.init(
      tracks == nil ? .identification : .tracks, figures.rates, system, material, quality, responsible, made,
      equity: figures.equity, limits: figures.limits, operating: figures.operating, people: people, fusion: fusion,
      ranks: figures.ranks,
      sizes: figures.sizes, tracks: tracks)
  }

  private init(
    _ kind: Kind, _ rates: ComparisonRates, _ system: EvaluatedSystem, _ material: Material, _ images: [ImageTemplate],
    _ responsible: String, _ made: String, equity: EquityFigures?, limits: [OperatingFigures],
    operating: OperatingFigures, people: Int? = nil, fusion: Fusion? = nil,
    ranks: [(rank: Int, misses: MeasuredRate)]? = nil, sizes: [IdentificationFigures.Size]? = nil,
    tracks: TrackRecord? = nil
  ) {
    self.kind = kind
    pack = system.pack
    digest = system.digest.description
    precision = system.precision.rawValue
    runtime = system.runtime
    instructions = system.instructions
    metric = system.metric.rawValue
    weakness = system.warning
    self.responsible = responsible
    self.made = made
    self.material = material
    mated = rates.mated.total
    nonMated = rates.nonMated.total
    let failures = MeasuredRate(Proportion(material.imagesWithoutTemplate, of: material.images))
    failureToEnrol = material.images > 0 ? failures.rate : 0
    failureToEnrolRate = RateRecord(failures)
    self.people = people
    self.fusion = fusion?.rawValue
    (gates, shots, averaging) = (tracks?.gates, tracks?.shots, tracks?.averaging)
    counters = tracks?.counters
    self.tracks = tracks?.counts
    // A limit finer than one false match among all comparisons says nothing of its own.
    let sensible = limits.filter { $0.limit * Double(rates.nonMated.total) >= 1 }
    let shown = sensible.isEmpty ? Array(limits.prefix(1)) : sensible
    switch kind {
    case .verification:
      eer = Number(rates.equalErrorRate)
      fnmrAtFmr = shown.map(FNMRRecord.init)
      tpirAtFpir = nil
      self.operating = FNMRRecord(operating)
      operatingSearch = nil
    case .identification, .tracks:
      eer = nil
      fnmrAtFmr = nil
      tpirAtFpir = shown.map(TPIRRecord.init)
      self.operating = nil
      operatingSearch = TPIRRecord(operating)
    }
    rank = ranks?.map { RankRecord($0.rank, misses: $0.misses) }
    self.sizes = sizes?.map(SizeRecord.init)
    self.equity = equity.map { EquityRecord($0, kind: kind) }
    curve = rates.curve().map(CurveRecord.init)
    scores = HistogramRecord(rates)
    quality = HistogramRecord.quality(images)
  }

  /// The same without what only a report draws: one line of JSON.
  public var line: EvaluationSummary {
    var line = self
    line.curve = nil
    line.scores = nil
    line.quality = nil
    line.equity = nil
    return line
  }
}
