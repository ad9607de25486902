/// The errors at one threshold, chosen so that the false matches stay within a limit.
public struct OperatingPoint: Sendable, Hashable {
  /// The limit that was set: a false match rate, or a false-positive identification rate.
  public let limit: Double
  /// The score at or above which a comparison is a match; −∞ where every score keeps to the limit.
  public let threshold: Float
  /// Non-mated comparisons or probes that match all the same: at most ``limit``, less where scores tie or are few.
  public let falseMatches: Proportion
  /// Mated comparisons or probes that do not match: the false non-match rate (ISO/IEC 19795-1), or the false-negative
  /// identification rate.
  public let misses: Proportion

  /// A point from all its values.
  public init(limit: Double, threshold: Float, falseMatches: Proportion, misses: Proportion) {
    self.limit = limit
    self.threshold = threshold
    self.falseMatches = falseMatches
    self.misses = misses
  }
}
