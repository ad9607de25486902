import Inference

/// The part of a detector that is compiled for pictures of one size.
protocol DetectorStage: AnyObject {
  /// Overwrites what it holds of the last picture by computing once on a blank one.
  func forget() throws(InferenceError)
}
