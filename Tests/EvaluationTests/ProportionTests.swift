import Evaluation
import Foundation
import Testing

@Suite("Intervals of a proportion are exact")
struct ProportionTests {
  @Test(
    "published intervals of Clopper and Pearson",
    arguments: [
      (0, 10, 0.0, 0.3084971), (10, 10, 0.6915029, 1.0), (5, 10, 0.1870860, 0.8129140), (1, 100, 0.0002531, 0.0544594),
      (10, 100, 0.0490047, 0.1762226),
    ])
  func published(count: Int, total: Int, low: Double, high: Double) {
    let interval = Proportion(count, of: total).interval()
    #expect(abs(interval.lowerBound - low) < 1e-7)
    #expect(abs(interval.upperBound - high) < 1e-7)
  }

  @Test("none of n has the closed form 1 − (α/2)^(1/n)", arguments: [1, 3, 30, 10_200, 1_000_000])
  func noneOfMany(total: Int) {
    let high = Proportion(0, of: total).interval().upperBound
    #expect(abs(high / -expm1(log(0.025) / Double(total)) - 1) < 1e-9)
  }

  @Test(
    "at each end the result or one further away has exactly 2.5 % probability",
    arguments: [
      (1, 1_020), (13, 1_020), (117, 1_020), (700, 1_020), (2, 5), (10, 10_200),
    ])
  func definition(count: Int, total: Int) {
    let interval = Proportion(count, of: total).interval()
    #expect(abs(Self.probability(of: count...total, total: total, rate: interval.lowerBound) - 0.025) < 1e-9)
    #expect(abs(Self.probability(of: 0...count, total: total, rate: interval.upperBound) - 0.025) < 1e-9)
  }

  @Test("of nothing, every rate is possible")
  func nothing() {
    #expect(Proportion(0, of: 0).interval() == 0...1)
    #expect(Proportion(0, of: 0).rate.isNaN)
  }

  /// The binomial probability of any of `counts`, term by term.
  private static func probability(of counts: ClosedRange<Int>, total: Int, rate: Double) -> Double {
    counts.reduce(0) { sum, count in
      let ways = lgamma(Double(total + 1)) - lgamma(Double(count + 1)) - lgamma(Double(total - count + 1))
      return sum + exp(ways + Double(count) * log(rate) + Double(total - count) * log1p(-rate))
    }
  }
}
