/// A face found in a picture.
public struct DetectedFace: Hashable, Sendable {
  /// Where it is, in pixels of the source frame.
  public var box: Box
  /// Its five points, in pixels of the source frame.
  public var landmarks: Landmarks
  /// How sure the detector is that it is a face, 0 … 1. It says nothing about who it is.
  public var confidence: Float

  /// A face with its place, points and the detector's confidence.
  public init(box: Box, landmarks: Landmarks, confidence: Float) {
    self.box = box
    self.landmarks = landmarks
    self.confidence = confidence
  }
}
