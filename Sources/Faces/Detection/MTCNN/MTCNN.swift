import Imaging
import Inference

/// The decoder of multi-task cascaded networks (Zhang, Zhang, Li, Qiao, 2016): proposal over a pyramid, refinement of
/// 24-pixel crops, output with five landmarks from 48-pixel crops.
final class MTCNN: FaceDetector {
  /// Faces that one frame may yield; what lies beyond is dropped, weakest first.
  static let maximumFaces = 64
  /// Candidates that may enter the second stage; a picture made to flood it costs a bounded time.
  static let maximumCandidates = 512

  private let thresholds: [Float]
  let precision: Precision
  private let proposal: NetworkModel
  private let refinement: CropBatch
  private let output: CropBatch
  private var stages = StageShelf<DetectionSize, ProposalStage>()
  private var candidates: [Candidate] = []
  private var refined: [Candidate] = []
  private var found: [Candidate] = []
  private var points: [Landmarks] = []

  /// Prepares the three networks of a pack.
  init(card: DetectorCard, models: [NetworkModel], precision: Precision) throws(FaceError) {
    thresholds = card.thresholds
    self.precision = precision
    proposal = models[0]
    refinement = try CropBatch(model: models[1], side: 24, capacity: 16, hasPoints: false, precision: precision)
    output = try CropBatch(model: models[2], side: 48, capacity: 1, hasPoints: true, precision: precision)
  }

  func detect(in image: RGBImage, minimumFace: Int, into faces: inout [DetectedFace]) throws(InferenceError) {
    faces.removeAll(keepingCapacity: true)
    guard min(image.width, image.height) >= PyramidPlan.window, let frame = PixelRegion(image) else { return }
    let stage = try stage(for: DetectionSize(width: image.width, height: image.height, minimumFace: minimumFace))
    candidates.removeAll(keepingCapacity: true)
    try stage.propose(in: frame, threshold: thresholds[0], into: &candidates)
    prepare(&candidates, for: image, limit: Self.maximumCandidates)
    try judge(candidates, with: refinement, threshold: thresholds[1], frame: frame, stage: stage, into: &refined)
    refined.suppress(over: 0.7)
    prepare(&refined, for: image, limit: Self.maximumFaces * 4)
    try judge(refined, with: output, threshold: thresholds[2], frame: frame, stage: stage, into: &found)
    found.suppress(over: 0.7, by: .smaller)
    if found.count > Self.maximumFaces { found.removeLast(found.count - Self.maximumFaces) }
    try placeLandmarks(in: frame)
    for face in found {
      faces.append(
        DetectedFace(
          box: Box(x: face.left, y: face.top, width: face.width, height: face.height), landmarks: points[face.index],
          confidence: face.score))
    }
  }

  /// Whether pictures of this size can hold a face.
  static func canHold(_ size: DetectionSize) -> Bool { min(size.width, size.height) >= PyramidPlan.window }

  func isReady(for size: DetectionSize) -> Bool { !Self.canHold(size) || stages.has(size) }

  func take(_ stage: any DetectorStage, for size: DetectionSize) {
    guard let stage = stage as? ProposalStage else { return }
    stages.keep(stage, for: size)
  }

  func forget() throws(InferenceError) {
    for stage in stages.stages { try stage.forget() }
    refinement.wipe()
    try refinement.judge()
    refinement.wipe()
    output.wipe()
    try output.judge()
    output.wipe()
  }

  private func stage(for size: DetectionSize) throws(InferenceError) -> ProposalStage {
    if let ready = stages.take(size) { return ready }
    let stage = try ProposalStage(model: proposal, plan: PyramidPlan(size), precision: precision)
    stages.keep(stage, for: size)
    return stage
  }

  /// Squares the candidates and drops those that lie outside the picture or beyond the limit.
  private func prepare(_ candidates: inout [Candidate], for image: RGBImage, limit: Int) {
    for index in candidates.indices { candidates[index] = candidates[index].squared }
    candidates.removeAll { !$0.isUsable(width: image.width, height: image.height) }
    if candidates.count > limit { candidates.removeLast(candidates.count - limit) }
  }

  /// Runs one stage over all candidates, a batch at a time, and collects those it confirms.
  private func judge(
    _ candidates: [Candidate], with batch: CropBatch, threshold: Float, frame: PixelRegion, stage: ProposalStage,
    into confirmed: inout [Candidate]
  ) throws(InferenceError) {
    confirmed.removeAll(keepingCapacity: true)
    if batch === output { points.removeAll(keepingCapacity: true) }
    defer { batch.wipe() }
    var start = 0
    while start < candidates.count {
      let end = min(start + batch.capacity, candidates.count)
      for index in start..<end {
        // The last stage places the landmarks, and alignment rests on them: it sees the frame's own pixels. (Cut from the
        // nearest size, one photograph in 1,500 loses its face and a quarter more mated pairs are missed.)
        let region = batch === output ? frame : stage.size(of: frame, for: candidates[index].width / Float(batch.side))
        batch.cut(candidates[index], from: region, at: index - start)
      }
      try batch.judge()
      for index in start..<end where batch.confidence(index - start) > threshold {
        var candidate = candidates[index]
        candidate.score = batch.confidence(index - start)
        if batch === output {
          candidate.index = points.count
          points.append(output.landmarks(of: candidate, at: index - start))
        }
        confirmed.append(candidate.refined(by: batch.offsets(index - start)))
      }
      start = end
    }
  }

  /// Looks once more at each face found, now that its rectangle is known well: the landmarks of the second look are nearer
  /// the truth (docs/accuracy.md), for a third of a millisecond each.
  private func placeLandmarks(in frame: PixelRegion) throws(InferenceError) {
    defer { output.wipe() }
    for face in found {
      let square = face.squared
      output.cut(square, from: frame, at: 0)
      try output.judge()
      points[face.index] = output.landmarks(of: square, at: 0)
    }
  }
}
