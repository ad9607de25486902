/// TPIR at the lowest threshold that keeps FPIR to a limit.
public struct TPIRRecord: Encodable, Sendable {
  let fpir: Number
  let tpir: Number
  let threshold: Number
  let low: Double
  let high: Double
  let interval: String
  let tooFewToSay: Bool
  /// Everything that was counted: FNIR(N, 1, T) and FPIR(N, T).
  public let misses: RateRecord, falseMatches: RateRecord

  init(_ figures: OperatingFigures) {
    let found = RateRecord(complementOf: figures.misses)
    misses = RateRecord(figures.misses)
    falseMatches = RateRecord(figures.falseMatches)
    fpir = Number(figures.limit)
    tpir = Number(found.share)
    threshold = Number(figures.threshold)
    (low, high) = (found.low, found.high)
    (interval, tooFewToSay) = (found.interval, misses.tooFewToSay)
  }
}
