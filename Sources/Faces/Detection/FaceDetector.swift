import Imaging
import Inference

/// A decoder of one detector family.
protocol FaceDetector: AnyObject {
  /// Finds the faces whose shorter side is at least about `minimumFace` pixels, best first.
  ///
  /// - Parameter faces: emptied first; its memory is kept, so that a caller who passes the same array every time
  ///   allocates nothing.
  func detect(in image: RGBImage, minimumFace: Int, into faces: inout [DetectedFace]) throws(InferenceError)

  /// The arithmetic of the network that finds faces.
  var precision: Precision { get }

  /// Whether the first picture of this size takes no longer than any other.
  func isReady(for size: DetectionSize) -> Bool

  /// Takes what was compiled elsewhere for pictures of this size, by the same card.
  func take(_ stage: any DetectorStage, for size: DetectionSize)

  /// Overwrites what the networks still hold of the last faces by computing once on blank input.
  func forget() throws(InferenceError)
}
