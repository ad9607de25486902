/// Counts of scores or qualities in fixed bins: 20 of them, each 0.05 of a score or 5 points of quality wide, the first from
/// below and the last to above. Single values are kept nowhere.
public struct CounterBins: Hashable, Sendable {
  /// How many values fell into each bin.
  public private(set) var counts: [Int]

  /// How many bins there are.
  public static let count = 20
  /// The least number of faces whose counters go on record together: of fewer, a bin could tell of one person.
  public static let leastFaces = 50

  /// Nothing counted yet.
  public init() {
    counts = [Int](repeating: 0, count: Self.count)
  }

  /// From counts that were handed on; `nil` where they are not counts in all bins.
  public init?(counts: [Int]) {
    guard Self.areSound(counts) else { return nil }
    self.counts = counts
  }

  /// How many values were counted.
  public var total: Int { counts.clampedSum }

  /// Counts one value in its bin; a number that is none's is passed over. Allocates nothing.
  public mutating func add(bin: Int) {
    if counts.indices.contains(bin) { counts[bin] = counts[bin].clampedSum(1) }
  }

  /// Adds what was counted elsewhere.
  public static func += (left: inout CounterBins, right: CounterBins) {
    for bin in left.counts.indices { left.counts[bin] = left.counts[bin].clampedSum(right.counts[bin]) }
  }

  /// What was counted since `former`; nothing where that is more.
  public func since(_ former: CounterBins) -> CounterBins {
    var rest = self
    for bin in counts.indices { rest.counts[bin] = max(0, counts[bin] - former.counts[bin]) }
    return rest
  }

  /// The bin of a comparison score.
  public static func bin(score: Double) -> Int { bin(score / 0.05) }
  /// The bin of a quality, 0–100.
  public static func bin(quality: Double) -> Int { bin(quality / 5) }

  private static func bin(_ position: Double) -> Int {
    guard position > 0 else { return 0 }
    return position < Double(count) ? Int(position) : count - 1
  }

  /// Whether these are counts in all bins.
  public static func areSound(_ bins: [Int]) -> Bool { bins.count == count && bins.allSatisfy { $0 >= 0 } }
}
