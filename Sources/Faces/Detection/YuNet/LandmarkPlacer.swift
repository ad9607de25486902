import Inference

/// MTCNN's output network behind another detector: it looks at a face in the frame's own pixels, twice, says whether it
/// is one, and places its five points.
final class LandmarkPlacer {
  private let output: CropBatch
  private let threshold: Float

  /// Compiles the network `model`. Landmarks decide what is compared, so it computes in 32 bits.
  init(model: NetworkModel, threshold: Float) throws(FaceError) {
    output = try CropBatch(model: model, side: 48, capacity: 1, hasPoints: true, precision: .f32)
    self.threshold = threshold
  }

  /// The face with the network's rectangle and points; `nil` where the network does not take it for a face.
  ///
  /// The crop follows from the points that the detector gave; the second look's, from the rectangle that the first gave.
  func place(_ face: DetectedFace, in frame: PixelRegion) throws(InferenceError) -> DetectedFace? {
    let first = Self.square(around: face)
    output.cut(first, from: frame, at: 0)
    try output.judge()
    let confidence = output.confidence(0)
    guard confidence > threshold else { return nil }
    let rectangle = first.refined(by: output.offsets(0))
    let second = rectangle.squared
    output.cut(second, from: frame, at: 0)
    try output.judge()
    return DetectedFace(
      box: Box(x: rectangle.left, y: rectangle.top, width: rectangle.width, height: rectangle.height),
      landmarks: output.landmarks(of: second, at: 0), confidence: face.confidence)
  }

  /// Wipes the last crop and what was made of it.
  func finish() throws(InferenceError) {
    output.wipe()
  }

  /// Computes once on a black crop.
  func forget() throws(InferenceError) {
    output.wipe()
    try output.judge()
    output.wipe()
  }

  /// The square that the output network wants to see, from a rectangle of YuNet's.
  private static func square(around face: DetectedFace) -> Candidate {
    Candidate(
      left: face.box.x, top: face.box.y, right: face.box.x + face.box.width, bottom: face.box.y + face.box.height,
      score: face.confidence
    ).squared
  }
}
