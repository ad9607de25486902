import Faces

/// How recognition decides: everything besides the networks that scores and alerts depend on. docs/recognition.md gives the
/// figures behind the values.
public struct RecognitionPolicy: Hashable, Sendable {
  /// The smallest face looked for, in pixels of the picture that is compared.
  public var minimumFace: Int
  /// Seconds between detections; the tracker carries faces in between. 0 detects on every frame.
  public var detectionInterval: Double
  /// The detector's confidence from which a detection may begin a track and be compared. A weaker one only carries on a
  /// track that was there already.
  public var strongConfidence: Float = 0.6
  /// Seconds without a detection after which a track ends; never more than ``holdMax``.
  public var trackPatience: Double
  /// The most comparisons for one track.
  public var maximumComparisons: Int
  /// The most comparisons in one frame, the faces most worth one first; the others have their turn in the next frame.
  public var comparisonsPerFrame: Int = 8
  /// How much better, in points of the quality score, a shot must be than the best compared one to be compared too.
  public var improvement: Float
  /// By how many times that grows from one comparison of a track to the next, so that the few it has are not all spent on
  /// shots of its first moments.
  public var improvementGrowth: Float = 2
  /// Seconds between two comparisons of a track at least, so that the few it has are not spent on one step's shots.
  public var spacing: Double = 0
  /// Seconds that a track's first usable shot may be passed over while its shots are getting better.
  public var grace: Double = 0
  /// Whether a track's shots are averaged into one template before each comparison.
  public var averaging = false
  /// By how much the best entry must lead the next candidate for an alert; 0 asks for nothing.
  public var minimumMargin: Float = 0
  /// What a shot must reach to be compared.
  public var gate: QualityGate
  /// Seconds that anything of a face may be held after it was last in view: what is known of its track, its averaged
  /// template, and what the networks still hold inside.
  public var holdMax: Double {
    didSet { holdMax = min(max(0, holdMax), Self.holdCeiling) }
  }

  /// The most that ``holdMax`` can be, in seconds (invariant I11).
  public static let holdCeiling = 10.0

  /// The policy used where none is set.
  public static let standard = RecognitionPolicy(
    minimumFace: 60, detectionInterval: 0.12, trackPatience: 1, maximumComparisons: 3, improvement: 6, gate: .standard)

  /// A policy from its values; those not named here begin as in ``standard``.
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
    self.holdMax = min(max(0, holdMax), Self.holdCeiling)
  }
}
