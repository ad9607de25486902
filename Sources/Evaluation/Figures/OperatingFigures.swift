/// Both errors at one threshold, with intervals.
public struct OperatingFigures: Sendable {
  /// The limit of false matches that the threshold keeps to; not a number where the threshold was given.
  public let limit: Double
  /// The score at or above which a comparison is a match.
  public let threshold: Float
  /// False non-matches, or false-negative identifications.
  public let misses: MeasuredRate
  /// False matches, or false-positive identifications.
  public let falseMatches: MeasuredRate
}
