import Imaging
import Inference

/// A decoder of one detector family.
protocol FaceDetector: AnyObject {
  /// Finds the faces whose shorter side is at least about `minimumFace` pixels, best first.
  ///
  /// - Parameter faces: emptied first; its memory is kept, so that a caller who passes the same array every time
  ///   allocates nothing.
  func detect(in image: RGBImage, minimumFace: Int, into faces: inout [DetectedFace]) throws(InferenceError)

  /// Makes ready for pictures of this size, so that the first of them takes no longer than any other.
  func prepare(width: Int, height: Int, minimumFace: Int) throws(InferenceError)

  /// Overwrites what the networks still hold of the last faces by computing once on blank input.
  func forget() throws(InferenceError)
}
