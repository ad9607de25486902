/// Values in ascending order, to take quantiles from.
struct Percentiles {
  private let sorted: [Double]

  /// Sorts `values`; what is not a number is left out.
  init(_ values: [Double]) { sorted = values.filter { !$0.isNaN }.sorted() }

  /// The value below which `share` of them lie, interpolated linearly between neighbours (Hyndman and Fan's type 7).
  func value(at share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let place = share * Double(sorted.count - 1)
    let lower = Int(place)
    guard lower + 1 < sorted.count else { return last }
    return sorted[lower] + (place - Double(lower)) * (sorted[lower + 1] - sorted[lower])
  }

  /// What leaves (1 − `confidence`) / 2 at either end; 0 … 1 where there is nothing.
  func interval(confidence: Double) -> ClosedRange<Double> {
    guard !sorted.isEmpty else { return 0...1 }
    let low = value(at: (1 - confidence) / 2)
    return low...max(low, value(at: 1 - (1 - confidence) / 2))
  }
}
