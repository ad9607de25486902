import Mandate
import Testing

@Suite("Rates with intervals")
struct SequentialRateTests {
  @Test(
    "exact intervals are those of Clopper and Pearson",
    arguments: [
      // scipy.stats.binomtest(k, n).proportion_ci(method="exact")
      (0, 10, 0.0, 0.308497107819), (10, 10, 0.691502892181, 1.0), (5, 10, 0.187086028447, 0.812913971553),
      (1, 8, 0.003159723531, 0.526509670875), (7, 8, 0.473490329125, 0.996840276469),
      (430, 1_000, 0.399060253394, 0.461353035108), (3, 41_207, 0.000015014014, 0.000212746853),
    ])
  func exact(count: Int, total: Int, low: Double, high: Double) {
    let rate = Rate.exact(count, in: total)
    #expect(abs(Double(rate.low) / 1e9 - low) <= 2e-9, "\(rate.low)")
    #expect(abs(Double(rate.high) / 1e9 - high) <= 2e-9, "\(rate.high)")
  }

  @Test("of nothing everything is possible")
  func nothing() {
    for rate in [Rate.exact(0, in: 0), .sequential(0, in: 0)] { #expect(rate.low == 0 && rate.high == 1_000_000_000) }
  }

  @Test("one false alert says nothing from below, and the lower bound is the ceiling that is just not passed")
  func lower() {
    #expect(Rate.sequential(1, in: 10).low == 0)
    let rate = Rate.sequential(6, in: 1_000)
    let inMillion = rate.low / 1_000
    #expect(FalseAlertBound.isAbove(ceiling: inMillion, count: 6, faces: 1_000))
    #expect(!FalseAlertBound.isAbove(ceiling: inMillion + 1, count: 6, faces: 1_000))
  }

  @Test("hundreds of thousands of faces, and thousands of false alerts, keep their bounds in order")
  func large() {
    for (count, total) in [(0, 3_147_436), (10, 3_147_436), (5_000, 3_147_436), (3_147_436, 3_147_436), (400, 500)] {
      let rate = Rate.sequential(count, in: total)
      #expect(rate.low <= rate.rate && rate.rate <= rate.high, "\(rate)")
    }
  }

  @Test("looked at after every face of a whole deployment, each bound is wrong in at most one case of twenty")
  func coverage() {
    var randomness = SplitMix64(state: 20_200_123)
    let (runs, faces) = (400, 4_000)
    for rate in [0.0005, 0.005, 0.05] {
      let truth = Int(rate * 1e9)
      var low = 0
      var high = 0
      for _ in 0..<runs {
        var count = 0
        var isLow = false
        var isHigh = false
        for face in 1...faces {
          let isFalse = Double.random(in: 0..<1, using: &randomness) < rate
          if isFalse { count += 1 }
          // The lower bound rises only at a false alert, the upper one falls only where a power of two is reached.
          guard isFalse || face & (face - 1) == 0 else { continue }
          let bounds = Rate.sequential(count, in: face)
          if bounds.low > truth { isLow = true }
          if bounds.high < truth { isHigh = true }
        }
        if isLow { low += 1 }
        if isHigh { high += 1 }
      }
      print("sequential bounds at \(rate): above \(low), below \(high) of \(runs)")
      #expect(low <= runs / 20 && high <= runs / 20)
    }
  }
}
