import Evaluation

/// A recorded clip of which every frame's faces are labelled.
public struct LabelledClip: Sendable {
  /// The video's path.
  public let video: String
  /// Who is where.
  public let labels: FrameLabels

  /// Reads the labels.
  public init(video: String, labels path: String) throws(EvaluationError) {
    self.video = video
    labels = try FrameLabels(path: path)
  }
}
