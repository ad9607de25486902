/// How often the own entry is among the first candidates.
public struct RankRecord: Encodable, Sendable {
  let rank: Int
  let rate: Number
  let low: Double
  let high: Double

  init(_ rank: Int, misses: MeasuredRate) {
    self.rank = rank
    let found = RateRecord(complementOf: misses)
    rate = Number(found.share)
    (low, high) = (found.low, found.high)
  }
}
