/// Comparison scores in fixed bins: how often the best entry's score of a probe fell where. No single score is kept, so that
/// what lies below the threshold leaves nothing of a person behind (invariant I11), and yet a drift can be seen.
public struct ScoreBins: Hashable, Sendable {
  /// How many scores fell into each bin.
  public private(set) var counts: [UInt32]

  /// Where the first bin begins; lower scores fall into it too.
  public static let lowest: Float = -0.25
  /// How wide a bin is.
  public static let width: Float = 0.05
  /// How many bins there are: up to a score of 1.
  public static let count = 25

  /// No scores yet.
  public init() {
    counts = [UInt32](repeating: 0, count: Self.count)
  }

  /// From counts that were handed on; `nil` when there are not ``count`` of them.
  public init?(counts: [UInt32]) {
    guard counts.count == Self.count else { return nil }
    self.counts = counts
  }

  /// Counts one score; what is no number is not counted. Allocates nothing.
  public mutating func add(_ score: Float) {
    guard score.isFinite else { return }
    let place = ((min(max(score, -2), 2) - Self.lowest) / Self.width).rounded(.down)
    let bin = max(0, min(Self.count - 1, Int(place)))
    counts[bin] = counts[bin] &+ 1
  }

  /// How many scores were counted.
  public var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// Adds what was counted elsewhere.
  public static func += (left: inout ScoreBins, right: ScoreBins) {
    for bin in left.counts.indices { left.counts[bin] = left.counts[bin] &+ right.counts[bin] }
  }
}
