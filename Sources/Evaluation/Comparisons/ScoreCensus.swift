/// How many scores lie in each of 2²⁰ bins that together hold every score there can be. Takes 8 MiB however many scores
/// it counts, and what it says about a bin's edge is exact.
public struct ScoreCensus: Sendable {
  /// Comparisons, those without a score included.
  public private(set) var total = 0
  /// Comparisons with a score.
  public private(set) var scored = 0
  /// Scores in each bin, by the upper 20 bits of their keys.
  private(set) var bins = [Int](repeating: 0, count: ScoreKey.bins)

  /// Nothing counted yet.
  public init() {}

  /// Counts a score; one that is not a number stands for a comparison that could not be made.
  public mutating func count(_ score: Float) {
    total += 1
    guard !score.isNaN else { return }
    scored += 1
    bins[Int(ScoreKey.key(score) >> ScoreKey.lowerBits)] += 1
  }

  /// The bin that holds the score that `above` scores are at least as high as or higher than, and how many lie in higher
  /// bins; `nil` when there are not more scores than `above`.
  func bin(ofScoreBelow above: Int) -> (bin: Int, higher: Int)? {
    guard above < scored else { return nil }
    var higher = 0
    for bin in bins.indices.reversed() where bins[bin] > 0 {
      if higher + bins[bin] > above { return (bin, higher) }
      higher += bins[bin]
    }
    return nil
  }

  /// Scores between `low` and `high` in `count` bins of equal width, for a picture; the outer ones take what lies beyond.
  public func histogram(from low: Float, to high: Float, count: Int) -> [Int] {
    guard count > 0, low < high else { return [] }
    var result = [Int](repeating: 0, count: count)
    for bin in bins.indices where bins[bin] > 0 {
      let score = ScoreKey.score(UInt32(bin) << ScoreKey.lowerBits)
      let place = (score - low) / (high - low) * Float(count)
      result[Int(max(0, min(Float(count - 1), place)))] += bins[bin]
    }
    return result
  }

  /// The lowest and the highest score, to the width of a bin; `nil` where there is none.
  public var range: ClosedRange<Float>? {
    guard let first = bins.firstIndex(where: { $0 > 0 }), let last = bins.lastIndex(where: { $0 > 0 }) else {
      return nil
    }
    let low = ScoreKey.score(UInt32(first) << ScoreKey.lowerBits)
    return low...max(low, ScoreKey.score(UInt32(last) << ScoreKey.lowerBits | (1 << ScoreKey.lowerBits - 1)))
  }
}
