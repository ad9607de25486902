import Evaluation
import Foundation
import Testing

@Suite("Intervals hold the truth as often as they say")
struct CoverageTests {
  /// Comparisons, and the true rate.
  static let cases: [(total: Int, rate: Double)] = [
    (200, 0.1), (400, 0.05), (400, 0.3), (1_000, 0.02), (2_000, 0.05), (5_000, 0.01),
  ]

  static let experiments = 2_000

  /// The exact probability that an interval holds the truth.
  private func coverage(_ total: Int, _ rate: Double, _ interval: (Proportion) -> ClosedRange<Double>) -> Double {
    Binomial.probabilities(total, rate).enumerated().reduce(0) { sum, term in
      guard term.element > 1e-14 else { return sum }
      return interval(Proportion(term.offset, of: total)).contains(rate) ? sum + term.element : sum
    }
  }

  @Test("exact intervals: at least 95 % by the binomial distribution, and 2,000 experiments agree", arguments: cases)
  func exact(total: Int, rate: Double) {
    let truth = coverage(total, rate) { $0.interval() }
    #expect(truth >= 0.95)
    var simulation = Simulation(seed: UInt64(total))
    var cache: [Int: Bool] = [:]
    let held = (0..<Self.experiments).count { _ in
      let count = simulation.errors(among: total, rate: rate)
      if let known = cache[count] { return known }
      let holds = Proportion(count, of: total).interval().contains(rate)
      cache[count] = holds
      return holds
    }
    let observed = Double(held) / Double(Self.experiments)
    // Four standard errors of the simulation itself.
    let error = 4 * (truth * (1 - truth) / Double(Self.experiments)).squareRoot()
    #expect(abs(observed - truth) <= error, "observed \(observed), by the binomial \(truth)")
    print("coverage, exact: n \(total), rate \(rate): \(observed) in experiments, \(truth) by the binomial")
  }

  @Test("Wilson's intervals: 93 to 97 %", arguments: cases)
  func wilson(total: Int, rate: Double) {
    let truth = coverage(total, rate) { $0.wilsonInterval() }
    #expect((0.93...0.97).contains(truth), "\(truth)")
    var simulation = Simulation(seed: UInt64(total) + 1)
    let held = (0..<Self.experiments).count { _ in
      Proportion(simulation.errors(among: total, rate: rate), of: total).wilsonInterval().contains(rate)
    }
    let observed = Double(held) / Double(Self.experiments)
    #expect((0.93...0.97).contains(observed), "\(observed)")
    print("coverage, Wilson: n \(total), rate \(rate): \(observed) in experiments, \(truth) by the binomial")
  }

  @Test(
    "bootstrap over people: 93 to 97 %, where exact intervals that ignore people hold less",
    arguments: [
      (subjects: 200, each: 5, rate: 0.1, correlation: 0.2), (subjects: 400, each: 10, rate: 0.05, correlation: 0.1),
      (subjects: 400, each: 3, rate: 0.3, correlation: 0.3),
    ])
  func clustered(subjects: Int, each: Int, rate: Double, correlation: Double) {
    var simulation = Simulation(seed: 7)
    var held = 0
    var naive = 0
    var seen: [Int: Bool] = [:]
    for experiment in 0..<Self.experiments {
      let clustered = ClusteredProportion(
        simulation.subjects(subjects, each: each, rate: rate, correlation: correlation))
      if clustered.bootstrapInterval(replicates: 300, seed: UInt64(experiment)).contains(rate) { held += 1 }
      let holds = seen[clustered.pooled.count] ?? clustered.pooled.interval().contains(rate)
      seen[clustered.pooled.count] = holds
      if holds { naive += 1 }
    }
    let observed = Double(held) / Double(Self.experiments)
    let ignoring = Double(naive) / Double(Self.experiments)
    #expect((0.93...0.97).contains(observed), "\(observed)")
    #expect(ignoring < 0.93, "people matter in this case: \(ignoring)")
    print(
      "coverage, bootstrap: \(subjects) people, \(each) each, rate \(rate), correlation \(correlation): \(observed); "
        + "\(ignoring) where people are ignored")
  }

  @Test("fewer than ten errors are too few to say; ten are not")
  func tooFew() {
    #expect(Proportion(9, of: 10_000).isTooFewToSay)
    #expect(!Proportion(10, of: 10_000).isTooFewToSay)
    let few = MeasuredRate(ClusteredProportion((0..<400).map { ClusteredProportion.Subject($0 < 9 ? 1 : 0, of: 10) }))
    #expect(few.isTooFewToSay && few.method == .exact, "no bootstrap of nine errors")
    let enough = MeasuredRate(
      ClusteredProportion((0..<400).map { ClusteredProportion.Subject($0 < 10 ? 1 : 0, of: 10) }))
    #expect(!enough.isTooFewToSay && enough.method == .clusteredBootstrap)
  }

  @Test("of none in n, about three in n is the upper bound", arguments: [30, 1_000, 100_000])
  func ruleOfThree(total: Int) {
    let none = Proportion(0, of: total)
    #expect(none.ruleOfThree == 3 / Double(total))
    #expect(none.upperBound() <= 3 / Double(total) && none.upperBound() > 2.7 / Double(total))
    #expect(Proportion(1, of: total).ruleOfThree == nil)
  }
}
