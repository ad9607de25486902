/// Comparisons left out because their labels are wrong, by reason, and what the figures would be with them.
public struct ExclusionRecord: Encodable, Sendable {
  let comparisons: Int
  /// How many for each reason.
  let reasons: [String: Int]
  /// FNMR at each limit of FMR, or TPIR at each of FPIR, with nothing left out.
  let withThem: [Point]

  struct Point: Encodable, Sendable {
    let limit: Double
    let misses: Number
    let threshold: Number
  }

  /// From the figures with nothing left out.
  public init(comparisons: Int, reasons: [String: Int], all points: [OperatingPoint]) {
    self.comparisons = comparisons
    self.reasons = reasons
    withThem = points.map {
      Point(limit: $0.limit, misses: Number($0.misses.rate), threshold: Number($0.threshold))
    }
  }
}
