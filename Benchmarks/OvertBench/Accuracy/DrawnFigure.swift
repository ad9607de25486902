/// A share on the material itself, and in each of many draws of its people: how sure it is, and how it differs from another on
/// the same draws.
struct DrawnFigure {
  let value: Double
  let draws: [Double]

  /// The central 95 % of the draws.
  var interval: (low: Double, high: Double) { Self.interval(draws) }

  /// This less another, draw by draw.
  func less(_ other: DrawnFigure) -> (value: Double, low: Double, high: Double) {
    let between = Self.interval(zip(draws, other.draws).map { $0 - $1 })
    return (value - other.value, between.low, between.high)
  }

  private static func interval(_ values: [Double]) -> (low: Double, high: Double) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return (.nan, .nan) }
    func at(_ share: Double) -> Double { sorted[Int((share * Double(sorted.count - 1)).rounded())] }
    return sorted.count > 1 ? (at(0.025), at(0.975)) : (first, last)
  }
}
