/// A rate with its interval, as JSON.
public struct RateRecord: Encodable, Sendable {
  /// What was counted, and of how many.
  public let count: Int, total: Int
  let rate: Number
  /// The 95 % interval.
  public let low: Double, high: Double
  /// How it was drawn: `exact`, `wilson` or `clustered-bootstrap`.
  public let interval: String
  /// Fewer than ten were counted: only the bound is worth saying.
  public let tooFewToSay: Bool
  /// The exact one-sided upper 95 % bound, where there were too few.
  public let upperBound: Double?

  /// The share; not a number of nothing.
  public var share: Double { rate.value }

  init(_ rate: MeasuredRate) {
    count = rate.proportion.count
    total = rate.proportion.total
    self.rate = Number(rate.rate)
    low = rate.interval.lowerBound
    high = rate.interval.upperBound
    interval = rate.method.rawValue
    tooFewToSay = rate.isTooFewToSay
    upperBound = rate.isTooFewToSay ? rate.proportion.upperBound() : nil
  }

  /// The complement of a rate of errors: what went right. Whether it can be said is for the errors to decide.
  init(complementOf rate: MeasuredRate) {
    let errors = rate.proportion
    count = errors.total - errors.count
    total = errors.total
    self.rate = Number(Double(errors.total - errors.count) / Double(errors.total))
    low = 1 - rate.interval.upperBound
    high = 1 - rate.interval.lowerBound
    interval = rate.method.rawValue
    tooFewToSay = rate.isTooFewToSay
    upperBound = nil
  }
}
