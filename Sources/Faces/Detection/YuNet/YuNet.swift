import Imaging
import Inference

/// The decoder of YuNet (Wu, Peng, Yu, 2023): one network on one reduced picture, faces with five points on three grids.
///
/// With an output network of the MTCNN family beside it ("YuNet's boxes, O-Net's landmarks"), that network looks at each
/// face in the frame's own pixels, confirms it and places the points.
final class YuNet: FaceDetector {
  /// Faces that one frame may yield; what lies beyond is dropped, weakest first.
  static let maximumFaces = 64

  private let model: NetworkModel
  private let threshold: Float
  private let smallest: Int
  let precision: Precision
  private let placer: LandmarkPlacer?
  private var stages = StageShelf<YuNetPlan, YuNetStage>()
  private var found: [Candidate] = []
  private var points: [Landmarks] = []

  /// Prepares the network of a pack, and its second one where there is one.
  init(card: DetectorCard, models: [NetworkModel], precision: Precision) throws(FaceError) {
    model = models[0]
    threshold = card.thresholds[0]
    smallest = card.smallest
    self.precision = precision
    placer =
      switch card.family {
      case .yunetONet: try LandmarkPlacer(model: models[1], threshold: card.thresholds[1])
      case .yunet, .mtcnn: nil
      }
  }

  func detect(in image: RGBImage, minimumFace: Int, into faces: inout [DetectedFace]) throws(InferenceError) {
    faces.removeAll(keepingCapacity: true)
    guard let frame = PixelRegion(image) else { return }
    let stage = try stage(for: DetectionSize(width: image.width, height: image.height, minimumFace: minimumFace))
    try stage.find(in: frame, threshold: threshold, into: &found, points: &points)
    // Half of a grid's faces are about as wide as the smallest asked for; well below it nothing is worth keeping.
    found.removeAll { min($0.width, $0.height) < Float(minimumFace) * 0.7 }
    if found.count > Self.maximumFaces { found.removeLast(found.count - Self.maximumFaces) }
    for face in found {
      let found = DetectedFace(
        box: Box(x: face.left, y: face.top, width: face.width, height: face.height), landmarks: points[face.index],
        confidence: face.score)
      if let placer {
        if let placed = try placer.place(found, in: frame) { faces.append(placed) }
      } else {
        faces.append(found)
      }
    }
    try placer?.finish()
  }

  func isReady(for size: DetectionSize) -> Bool { stages.has(YuNetPlan(size, smallest: smallest)) }

  func take(_ stage: any DetectorStage, for size: DetectionSize) {
    guard let stage = stage as? YuNetStage else { return }
    stages.keep(stage, for: stage.plan)
  }

  func forget() throws(InferenceError) {
    for stage in stages.stages { try stage.forget() }
    try placer?.forget()
  }

  private func stage(for size: DetectionSize) throws(InferenceError) -> YuNetStage {
    let plan = YuNetPlan(size, smallest: smallest)
    if let ready = stages.take(plan) { return ready }
    let stage = try YuNetStage(model: model, plan: plan, precision: precision)
    stages.keep(stage, for: plan)
    return stage
  }
}
