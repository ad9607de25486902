import Evaluation
import Testing

@Suite("Error rates are what counting by hand gives")
struct ErrorRatesTests {
  /// Four comparisons of the same person, ten of different people.
  static let rates = ErrorRates(
    mated: [0.9, 0.8, 0.45, 0.3], nonMated: [0.5, 0.4, 0.35, 0.2, 0.15, 0.1, 0.05, 0, -0.1, -0.2])

  @Test("a comparison at the threshold is a match")
  func atTheThreshold() {
    #expect(Self.rates.misses(at: 0.45) == Proportion(1, of: 4))
    #expect(Self.rates.misses(at: Float(0.45).nextUp) == Proportion(2, of: 4))
    #expect(Self.rates.falseMatches(at: 0.4) == Proportion(2, of: 10))
    #expect(Self.rates.falseMatches(at: Float(0.4).nextUp) == Proportion(1, of: 10))
  }

  @Test(
    "the threshold for a limit is the lowest that keeps to it",
    arguments: [
      (0.0, Float(0.5).nextUp, 2, 0), (0.1, Float(0.4).nextUp, 1, 1), (0.19, Float(0.4).nextUp, 1, 1),
      (0.2, Float(0.35).nextUp, 1, 2), (0.3, Float(0.2).nextUp, 0, 3), (1.0, -Float.infinity, 0, 10),
    ])
  func thresholdForALimit(limit: Double, threshold: Float, misses: Int, matches: Int) {
    let point = Self.rates.point(limit: limit)
    #expect(point.threshold == threshold)
    #expect(point.misses == Proportion(misses, of: 4))
    #expect(point.falseMatches == Proportion(matches, of: 10))
  }

  @Test("scores that tie match together or not at all")
  func ties() {
    let rates = ErrorRates(mated: [0.5, 0.6], nonMated: [0.5, 0.5, 0.5, 0.1])
    let point = rates.point(limit: 0.5)
    #expect(point.falseMatches == Proportion(0, of: 4), "two of four are allowed, but three tie")
    #expect(point.misses == Proportion(1, of: 2), "the mated score of 0.5 ties with them")
    #expect(rates.point(limit: 0.75).falseMatches == Proportion(3, of: 4))
  }

  @Test("a limit that is a whole number of comparisons allows that number, whatever rounding does to the product")
  func wholeNumbers() {
    let rates = ErrorRates(mated: [1], nonMated: (0..<100).map { Float($0) })
    for count in 0...100 {
      #expect(rates.point(limit: Double(count) / 100).falseMatches.count == count)
    }
  }

  @Test("a photograph without a face is an error at every threshold, never a match, and never dropped")
  func failuresToEnrol() {
    let rates = ErrorRates(mated: [nil, 0.9], nonMated: [nil, nil, 0.8, 0.1])
    #expect(rates.misses(at: -.infinity) == Proportion(1, of: 2))
    #expect(rates.falseMatches(at: -.infinity) == Proportion(2, of: 4))
    #expect(rates.point(limit: 0.5).threshold == -.infinity, "both that have a score may match")
    #expect(rates.point(limit: 0.25).falseMatches == Proportion(1, of: 4))
  }

  @Test("a score that is not a number counts as none")
  func notANumber() {
    let rates = ErrorRates(mated: [.nan, 0.9], nonMated: [.nan, 0.1])
    #expect(rates.misses(at: -.infinity) == Proportion(1, of: 2))
    #expect(rates.falseMatches(at: -.infinity) == Proportion(1, of: 2))
  }

  @Test("where no threshold separates the two, the equal error rate lies where both errors meet")
  func equalErrorRate() {
    // Between 0.35 and 0.45 one mated of four is missed; from 0.35 down, three of ten match, from 0.4 down, two, from
    // 0.5 down, one. At 0.3 nothing is missed and three match. Crossing: (0.2, 0.25) lies below, (0.3, 0.25) above the
    // diagonal.
    #expect(abs(Self.rates.equalErrorRate - 0.25) < 1e-12)
  }

  @Test("people who can be told apart completely have an equal error rate of 0, those who cannot at all of a half")
  func extremes() {
    #expect(ErrorRates(mated: [0.9, 0.8], nonMated: [0.1, 0.2]).equalErrorRate == 0)
    let same: [Float?] = (0..<101).map { Float($0) }
    #expect(abs(ErrorRates(mated: same, nonMated: same).equalErrorRate - 0.5) < 0.005)
    #expect(ErrorRates(mated: [nil, nil], nonMated: [0.1]).equalErrorRate == 1)
    #expect(ErrorRates(mated: [], nonMated: [0.1]).equalErrorRate.isNaN)
  }
}
