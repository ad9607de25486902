import Imaging
import Inference
import Mandate

/// Finds faces, measures them and makes their templates: one detector and one embedder with all the memory they need.
///
/// One engine belongs to one thread. Nobody's template comes out of it: a passer-by's is lent to a closure under a
/// permit, a listed person's needs an entry, an evaluation's needs labelled stills.
public final class FaceEngine {
  /// The embedder's card.
  public let pack: PackCard
  /// The detector's card.
  public let detectorPack: PackCard
  /// The precision of all networks.
  public let precision: Precision
  /// The embedder's part of the card.
  public let embedderCard: EmbedderCard
  /// The digest of the whole chain: detector and embedder, each by its card, which names every file by digest.
  public let digest: ContentDigest
  /// What every template of this engine names as its origin.
  public var origin: TemplateOrigin { TemplateOrigin(pack: digest, precision: precision) }
  /// What a shot must reach to be compared.
  public var gate = QualityGate.standard

  /// What more networks of the detector can be made of, on any thread.
  public let blueprint: DetectorBlueprint

  private let detector: any FaceDetector
  private let embedder: Embedder
  private let meter: QualityMeter
  private let templates: TemplatePool
  private let references: TemplatePool
  private let means: TemplatePool

  /// How many passers-by's templates can exist at once; a full pool drops the face and counts it.
  public static let templateSlots = 64
  /// How many averaged templates can exist at once, of all sources that share the engine; a track beyond that is compared
  /// shot by shot.
  public static let meanSlots = 256

  /// Loads and compiles a chain. Takes about a second.
  ///
  /// - Parameters:
  ///   - store: where the packs are; every file is checked against its digest.
  ///   - name: the embedder; `nil` for the one chosen or preferred.
  ///   - detector: the detector; `nil` for the one chosen or preferred.
  ///   - detectorPrecision: the detector's arithmetic; `nil` for the one that it was measured to lose nothing with.
  public init(
    store: ModelStore, pack name: String? = nil, detector: String? = nil, precision: Precision = .preferred,
    detectorPrecision: Precision? = nil
  ) throws(FaceError) {
    do {
      let pack = try store.embedder(named: name)
      let detectorPack = try store.detector(named: detector)
      guard case .embedder(let embedderCard) = pack.role, case .detector(let detectorCard) = detectorPack.role else {
        throw PackError.badCard(path: detectorPack.name, at: "role", reason: "a detector is needed")
      }
      guard let alignment = embedderCard.alignment[detectorCard.family.landmarks] else {
        throw PackError.badCard(
          path: pack.name, at: "alignment",
          reason: "has no points for the detector \(detectorPack.name) (\(detectorCard.family.landmarks.rawValue))")
      }
      let runtime = try InferenceRuntime()
      let detectorFiles = try store.files(of: detectorPack)
      var stages: [NetworkModel] = []
      for stage in detectorCard.stages {
        stages.append(try NetworkModel.read(stage, from: detectorFiles, runtime: runtime))
      }
      let files = try store.files(of: pack)
      let network = try NetworkModel.read(embedderCard.network, from: files, runtime: runtime)
      self.detector = try detectorCard.decoder(stages, chain: precision, forced: detectorPrecision)
      blueprint = DetectorBlueprint(
        card: detectorCard, digest: detectorPack.digest, precision: self.detector.precision, files: detectorFiles)
      try PackCheck.judge(network, as: embedderCard)
      embedder = try Embedder(card: embedderCard, alignment: alignment, model: network, precision: precision)
      self.pack = pack
      self.detectorPack = detectorPack
      self.embedderCard = embedderCard
      digest = ModelStore.digest(detector: detectorPack, embedder: pack)
    } catch let error as FaceError {
      throw error
    } catch let error as PackError {
      throw .pack(error)
    } catch let error as InferenceError {
      throw .inference(error)
    } catch {
      throw .noTemplate
    }
    self.precision = precision
    meter = try QualityMeter()
    templates = try TemplatePool(slots: Self.templateSlots, bytes: embedder.paddedDimension * 4)
    references = try TemplatePool(slots: 4, bytes: embedder.paddedDimension * 4)
    means = try TemplatePool(slots: Self.meanSlots, bytes: embedder.paddedDimension * 4)
  }

  /// What became of the passers-by's templates so far.
  public var counts: TemplateCounts { templates.counts }

  /// What became of the templates averaged over tracks so far; they are not among ``counts``.
  public var meanCounts: TemplateCounts { means.counts }

  /// Whether the memory of templates is locked, so that it cannot reach swap.
  public var memoryIsLocked: Bool { templates.isLocked }

  /// Finds the faces whose shorter side is at least about `minimumFace` pixels, best first; `faces` is emptied first.
  public func detect(in image: RGBImage, minimumFace: Int, into faces: inout [DetectedFace]) throws(FaceError) {
    do {
      try detector.detect(in: image, minimumFace: minimumFace, into: &faces)
    } catch {
      throw .inference(error)
    }
  }

  /// Whether the first picture of this size takes no longer than any other.
  public func isReady(for size: DetectionSize) -> Bool { detector.isReady(for: size) }

  /// Takes networks that were made ready elsewhere; without them the first picture of a size that is new takes about a second.
  ///
  /// - Throws: `otherNetworks` when they are not of this engine's detector.
  public func take(_ networks: consuming SizedNetworks) throws(FaceError) {
    guard networks.detector == detectorPack.digest, networks.precision == detector.precision else {
      throw .otherNetworks("the networks made ready for a size of pictures are not those of \(detectorPack.name)")
    }
    if let stage = networks.stage { detector.take(stage, for: networks.size) }
  }

  /// Measures a shot.
  public func quality(of face: DetectedFace, in image: RGBImage) -> FaceQuality {
    meter.measure(face, in: image)
  }

  /// Measures all that a photograph for enrolment is judged by; some milliseconds.
  ///
  /// - Parameter others: the other faces found in it.
  public func assess(_ face: DetectedFace, others: [DetectedFace], in image: RGBImage) -> QualityAssessment {
    meter.assess(face, others: others, in: image)
  }

  /// Lends the template of a passer-by to `body` and wipes it when `body` returns.
  ///
  /// - Throws: `refused` when the permit does not cover this moment or this chain; `poolFull`; `noTemplate`.
  public func withTemplate<Purpose: RecognitionPurpose, Result>(
    of face: DetectedFace, in image: RGBImage, under permit: borrowing Permit<Purpose>, at now: Instant,
    _ body: (borrowing FaceTemplate) -> Result
  ) throws(FaceError) -> Result {
    try check(permit, at: now)
    guard let slot = PoolSlot(in: templates, count: embedder.paddedDimension * 4) else { throw .poolFull }
    try embedder.embed(face, in: image, into: slot)
    let template = FaceTemplate(slot: slot, metric: embedderCard.metric, origin: origin)
    return body(template)
  }

  /// The same, with the mean of this template and of the track's earlier ones.
  ///
  /// - Parameters:
  ///   - track: whose mean in `means` it is.
  ///   - body: gets the mean and the shots in it.
  public func withTemplate<Purpose: RecognitionPurpose, Result>(
    of face: DetectedFace, in image: RGBImage, averagedOver track: Int, in means: inout TrackMeans,
    under permit: borrowing Permit<Purpose>, at now: Instant, _ body: (borrowing FaceTemplate, Int) -> Result
  ) throws(FaceError) -> Result {
    try check(permit, at: now)
    guard let slot = PoolSlot(in: templates, count: embedder.paddedDimension * 4) else { throw .poolFull }
    try embedder.embed(face, in: image, into: slot)
    let shots = means.join(
      slot, track: track, metric: embedderCard.metric, pool: self.means, dimension: embedder.paddedDimension)
    let template = FaceTemplate(slot: slot, metric: embedderCard.metric, origin: origin)
    return body(template, shots)
  }

  /// Makes the template of one photograph of the person listed as `entry`.
  ///
  /// - Throws: `refused` when the permit does not cover this moment or this chain; `noTemplate`.
  public func reference<Purpose: RecognitionPurpose>(
    of face: DetectedFace, in image: RGBImage, for entry: String, under permit: borrowing Permit<Purpose>,
    at now: Instant
  ) throws(FaceError) -> ReferenceTemplate {
    try check(permit, at: now)
    guard let slot = PoolSlot(in: references, count: embedder.paddedDimension * 4) else { throw .poolFull }
    try embedder.embed(face, in: image, into: slot)
    return ReferenceTemplate(entry: entry, slot: slot, metric: embedderCard.metric, origin: origin)
  }

  /// Makes the template of a face in a labelled still image.
  public func evaluationTemplate(
    of face: DetectedFace, in image: RGBImage, under permit: borrowing EvaluationPermit
  ) throws(FaceError) -> EvaluationTemplate {
    guard let slot = PoolSlot(in: references, count: embedder.paddedDimension * 4) else { throw .poolFull }
    try embedder.embed(face, in: image, into: slot)
    return EvaluationTemplate(values: Array(slot.floats), metric: embedderCard.metric)
  }

  /// Makes the template of an aligned chip, `size` × `size` pixels of interleaved RGB: for comparing the network with
  /// another implementation on identical input.
  public func evaluationTemplate(
    ofChip chip: [UInt8], under permit: borrowing EvaluationPermit
  ) throws(FaceError) -> EvaluationTemplate {
    guard let slot = PoolSlot(in: references, count: embedder.paddedDimension * 4) else { throw .poolFull }
    try embedder.embed(chip: chip, into: slot)
    return EvaluationTemplate(values: Array(slot.floats), metric: embedderCard.metric)
  }

  /// The aligned chip of a face in a labelled still image, for comparing alignment with another implementation.
  public func alignedChip(
    of face: DetectedFace, in image: RGBImage, under permit: borrowing EvaluationPermit
  ) throws(FaceError) -> [UInt8] {
    try embedder.alignedChip(face, in: image)
  }

  /// Overwrites what the networks still hold inside of the last faces, by computing once on blank input.
  public func forget() throws(FaceError) {
    do {
      try detector.forget()
      try embedder.forget()
    } catch {
      throw .inference(error)
    }
  }

  /// The addresses of all memory in which templates and chips of unmatched faces lie, for a search from outside.
  @_spi(MemorySearch) public var templateMemory: [Range<UInt>] { [templates.range, means.range, embedder.memory] }

  private func check<Purpose: RecognitionPurpose>(
    _ permit: borrowing Permit<Purpose>, at now: Instant
  ) throws(FaceError) {
    do {
      try permit.admit(at: now)
      try permit.admit(pack: digest)
    } catch {
      throw .refused(error)
    }
  }
}

@available(*, unavailable)
extension FaceEngine: Sendable {}
