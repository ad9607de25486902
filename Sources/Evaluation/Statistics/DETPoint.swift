/// One point of a detection error trade-off curve (ISO/IEC 19795-1): both error rates at one threshold.
public struct DETPoint: Sendable, Hashable {
  /// The score at or above which a comparison is a match.
  public let threshold: Float
  /// False match rate, or false-positive identification rate.
  public let falseMatches: Double
  /// False non-match rate, or false-negative identification rate.
  public let misses: Double

  /// A point from its values.
  public init(threshold: Float, falseMatches: Double, misses: Double) {
    self.threshold = threshold
    self.falseMatches = falseMatches
    self.misses = misses
  }
}
