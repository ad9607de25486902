import Evaluation

extension Output {
  /// A share in per cent.
  static func percent(_ share: Double, _ decimals: Int = 2) -> String { number(share * 100, decimals) }

  /// A share with its exact interval (Clopper and Pearson).
  static func percent(_ proportion: Proportion) -> String {
    let interval = proportion.interval()
    return "\(percent(proportion.rate)) (\(percent(interval.lowerBound)) – \(percent(interval.upperBound)))"
  }

  /// A share with the interval of its draws.
  static func percent(_ figure: DrawnFigure, _ decimals: Int = 2) -> String {
    let (low, high) = figure.interval
    return "\(percent(figure.value, decimals)) (\(percent(low, decimals)) – \(percent(high, decimals)))"
  }

  /// How much a share differs from another, with the interval of the draws' differences.
  static func difference(_ figure: DrawnFigure, less other: DrawnFigure, _ decimals: Int = 2) -> String {
    let difference = figure.less(other)
    return "\(percent(difference.value, decimals)) (\(percent(difference.low, decimals)) … "
      + "\(percent(difference.high, decimals)))"
  }

  /// A limit as a power of ten.
  static func power(_ limit: Double) -> String {
    limit == 1e-2 ? "1e-2" : limit == 1e-3 ? "1e-3" : limit == 1e-4 ? "1e-4" : "1e-5"
  }
}
