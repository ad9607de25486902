import Faces

/// How recognition decides: everything besides the networks that scores and alerts depend on.
public struct RecognitionPolicy: Hashable, Sendable {
  /// The smallest face looked for, in pixels of the frame.
  public var minimumFace: Int
  /// Seconds between detections; the tracker carries faces in between. 0 detects on every frame.
  public var detectionInterval: Double
  /// Seconds without a detection after which a track ends.
  public var trackPatience: Double
  /// The most comparisons for one track.
  public var maximumComparisons: Int
  /// How much better, in points of the quality score, a shot must be than the best compared one to be compared too.
  public var improvement: Float
  /// What a shot must reach to be compared.
  public var gate: QualityGate
  /// Seconds without anybody in view after which the networks are made to forget the last face.
  public var holdMax: Double

  /// The policy used where none is set.
  public static let standard = RecognitionPolicy(
    minimumFace: 60, detectionInterval: 0.12, trackPatience: 1, maximumComparisons: 3, improvement: 6, gate: .standard)

  /// A policy from all its values.
  public init(
    minimumFace: Int, detectionInterval: Double, trackPatience: Double, maximumComparisons: Int, improvement: Float,
    gate: QualityGate, holdMax: Double = 3
  ) {
    self.minimumFace = minimumFace
    self.detectionInterval = detectionInterval
    self.trackPatience = trackPatience
    self.maximumComparisons = maximumComparisons
    self.improvement = improvement
    self.gate = gate
    self.holdMax = holdMax
  }
}
