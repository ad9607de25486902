/// FNMR at the lowest threshold that keeps FMR to a limit.
public struct FNMRRecord: Encodable, Sendable {
  let fmr: Number
  let fnmr: Number
  let threshold: Number
  let low: Double
  let high: Double
  let interval: String
  let tooFewToSay: Bool
  /// Everything that was counted.
  public let misses: RateRecord, falseMatches: RateRecord

  init(_ figures: OperatingFigures) {
    misses = RateRecord(figures.misses)
    falseMatches = RateRecord(figures.falseMatches)
    fmr = Number(figures.limit)
    fnmr = Number(figures.misses.rate)
    threshold = Number(figures.threshold)
    (low, high) = (misses.low, misses.high)
    (interval, tooFewToSay) = (misses.interval, misses.tooFewToSay)
  }
}
