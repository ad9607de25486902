/// How often the own entry is among the first candidates.
public struct RankRecord: Encodable, Sendable {
  let rank: Int
  let rate: Number
  let low: Double
  let high: Double

  init(_ rank: Int, _ found: MeasuredRate) {
    self.rank = rank
    rate = Number(found.rate)
    (low, high) = (found.interval.lowerBound, found.interval.upperBound)
  }
}
