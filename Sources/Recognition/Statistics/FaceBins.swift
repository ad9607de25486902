import Mandate

/// Faces seen, counted by how near each came to anybody on the list and by how good its best shot was: what a drift can be
/// seen by. Of a single face nothing is kept.
public struct FaceBins: Hashable, Sendable {
  /// Best scores.
  public var scores = CounterBins()
  /// Qualities of the best shots that were compared.
  public var qualities = CounterBins()

  /// Nothing counted yet.
  public init() {}

  /// Adds what was counted elsewhere.
  public static func += (left: inout FaceBins, right: FaceBins) {
    left.scores += right.scores
    left.qualities += right.qualities
  }
}
