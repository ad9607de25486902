/// So many of so many, as a rate with an interval.
public struct Proportion: Sendable, Hashable {
  /// How many were counted.
  public let count: Int
  /// Of how many.
  public let total: Int

  /// `count` of `total`.
  ///
  /// - Precondition: `0 <= count <= total`.
  public init(_ count: Int, of total: Int) {
    precondition(count >= 0 && count <= total, "a proportion is a part of a whole")
    self.count = count
    self.total = total
  }

  /// The share, 0 … 1; NaN of nothing.
  public var rate: Double { Double(count) / Double(total) }

  /// The exact interval of Clopper and Pearson (1934): the rates under which a result this far from them in either
  /// direction has at least half of 1 − `confidence` probability. 0 … 1 of nothing.
  ///
  /// It takes the trials as independent. Comparisons that share people are not quite, so it is narrower than it should
  /// be for them.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    let tail = (1 - confidence) / 2
    let low = count == 0 ? 0 : Beta.quantile(tail, Double(count), Double(total - count + 1))
    let high = count == total ? 1 : Beta.quantile(1 - tail, Double(count + 1), Double(total - count))
    return low...max(low, high)
  }
}
