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

  /// Takes newer counts of the same faces and more, once enough have come together: by fewer, a step could tell of one person.
  public mutating func take(_ newer: FaceBins) {
    if newer.scores.since(scores).total >= CounterBins.leastFaces { scores = newer.scores }
    if newer.qualities.since(qualities).total >= CounterBins.leastFaces { qualities = newer.qualities }
  }

  /// Adds what was counted elsewhere.
  public static func += (left: inout FaceBins, right: FaceBins) {
    left.scores += right.scores
    left.qualities += right.qualities
  }
}
