import Capture
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate
import Recognition

/// A clip of the test material of which everything was looked at once: the faces of every frame, their quality and their
/// templates. Ways of following and comparing are then tried on the same faces.
struct WatchedClip {
  /// A face of one frame.
  struct Face {
    let face: DetectedFace
    let quality: FaceQuality
    /// By the networks in 32-bit floating point, and at the machine's preferred precision; `nil` below the quality gate.
    let full: EvaluationTemplate?
    let fast: EvaluationTemplate?
  }

  /// One frame.
  struct Frame {
    let time: Double
    let faces: [Face]
  }

  let name: String
  let width: Int, height: Int
  let frames: [Frame]
  /// The policy that it was watched with.
  let policy: RecognitionPolicy

  /// Looks at every frame of the clip at `path`.
  ///
  /// - Parameter policy: how small a face is looked for, and the gate.
  init(
    path: String, full: FaceEngine, fast: FaceEngine, policy: RecognitionPolicy, permit: borrowing EvaluationPermit
  ) throws {
    let reader = try VideoReader(path: path)
    (width, height) = (reader.info.width, reader.info.height)
    name = URL(fileURLWithPath: path).lastPathComponent
    let image = RGBImage(width: width, height: height)
    var frames: [Frame] = []
    var found: [DetectedFace] = []
    while let stamp = try reader.advance() {
      try reader.copyPixels(into: image)
      try full.detect(in: image, minimumFace: policy.minimumFace, into: &found)
      var faces: [Face] = []
      for face in found {
        let quality = full.quality(of: face, in: image)
        let isUsable = policy.gate.objection(to: quality) == nil
        faces.append(
          Face(
            face: face, quality: quality,
            full: isUsable ? try full.evaluationTemplate(of: face, in: image, under: permit) : nil,
            fast: isUsable ? try fast.evaluationTemplate(of: face, in: image, under: permit) : nil))
      }
      frames.append(Frame(time: stamp.time, faces: faces))
    }
    self.frames = frames
    self.policy = policy
  }

  /// The frames that are searched at an interval, as the recogniser chooses them.
  func searched(every interval: Double) -> [(index: Int, frame: Frame)] {
    var last: Double?
    return frames.enumerated().compactMap { index, frame in
      if let last, frame.time - last + 0.0005 < interval { return nil }
      last = frame.time
      return (index, frame)
    }
  }
}
