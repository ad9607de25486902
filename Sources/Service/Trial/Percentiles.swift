/// Times in fixed bins of a tenth of a millisecond up to ten seconds: memory does not grow with the length of a run.
public struct Percentiles: Sendable, Hashable {
  private var bins = [Int](repeating: 0, count: 100_000)
  private var count = 0

  /// No times yet.
  public init() {}

  /// Counts one time, in milliseconds.
  public mutating func add(_ milliseconds: Double) {
    bins[max(0, min(bins.count - 1, Int(min(milliseconds, 1e6) * 10)))] += 1
    count += 1
  }

  /// The time, in milliseconds, that `share` (0 … 1) of all times do not exceed, to a tenth; 0 for none.
  public func value(at share: Double) -> Double {
    guard count > 0 else { return 0 }
    let rank = max(1, Int((Double(count) * share).rounded(.up)))
    var seen = 0
    for (index, number) in bins.enumerated() {
      seen += number
      if seen >= rank { return Double(index + 1) / 10 }
    }
    return Double(bins.count) / 10
  }
}
