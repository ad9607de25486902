import Evaluation
import Testing

@Suite("Differences between groups are found where they are, and rarely where they are not")
struct PlantedBiasTests {
  private static let grouping = Grouping.all(
    ["group"], labels: (0..<800).map { [$0 < 400 ? "one" : "other"] })

  /// Errors of two groups of 400 people, ten comparisons each.
  private func equity(_ simulation: inout Simulation, rates: (Double, Double)) -> EquityFigures {
    let one = simulation.subjects(400, each: 10, rate: rates.0, correlation: 0.1)
    let other = simulation.subjects(400, each: 10, rate: rates.1, correlation: 0.1)
    return EquityFigures(
      threshold: 0.5, groupings: Self.grouping, misses: one + other, falseMatches: [],
      test: ClusteredPermutation(permutations: 999, enough: 25), replicates: 20)
  }

  @Test("an FNMR of 9 % beside one of 6 %, 400 people a group, is found nine times in ten")
  func power() throws {
    var simulation = Simulation(seed: 11)
    let runs = 200
    var found = 0
    for _ in 0..<runs {
      let group = equity(&simulation, rates: (0.09, 0.06)).divisions.first?.groups.first
      if try #require(group).missesDiffer.verdict == .differs { found += 1 }
    }
    print("planted bias, ratio 1.5: found in \(found) of \(runs)")
    #expect(Double(found) / Double(runs) >= 0.9)
  }

  @Test("of 1,000 evaluations of groups that do not differ, at most one in twenty says they do")
  func nothingThere() throws {
    var simulation = Simulation(seed: 12)
    let runs = 1_000
    var found = 0
    for _ in 0..<runs {
      let group = equity(&simulation, rates: (0.075, 0.075)).divisions.first?.groups.first
      if try #require(group).missesDiffer.verdict == .differs { found += 1 }
    }
    // In a run without any difference each finding is a false one: the rate of runs with one is the rate of false
    // discoveries.
    print("no bias: found in \(found) of \(runs)")
    #expect(Double(found) / Double(runs) <= 0.05)
  }

  @Test("and so of false matches: pairs that share people are no more independent than they look")
  func noFalseMatchBias() throws {
    var simulation = Simulation(seed: 14)
    let (runs, people) = (1_000, 60)
    let groupings = Grouping.all(["group"], labels: (0..<people).map { [$0 < 30 ? "one" : "other"] })
    var found = 0
    for _ in 0..<runs {
      // Some people are taken for others more often than most: pairs of one person go wrong together.
      let easy = (0..<people).map { _ in simulation.errors(among: 1, rate: 0.1) > 0 ? 3.0 : 0.8 }
      var errors: [PairClusteredProportion.Pair] = []
      for first in 0..<people {
        for second in first + 1..<people {
          let count = simulation.errors(among: 4, rate: 0.01 * easy[first] * easy[second])
          if count > 0 { errors.append(.init(first, second, count: count, total: 0)) }
        }
      }
      let pairs = PairClusteredProportion(complete: [Int](repeating: 2, count: people), errors: errors)
      let equity = EquityFigures(
        threshold: 0.5, groupings: groupings, misses: (0..<people).map { _ in .init(0, of: 1) }, falseMatches: pairs,
        test: ClusteredPermutation(permutations: 999, enough: 25))
      let groups = try #require(equity.divisions.first).groups
      if groups.contains(where: { $0.falseMatchesDiffer.verdict == .differs }) { found += 1 }
    }
    print("no bias in false matches: found in \(found) of \(runs)")
    #expect(Double(found) / Double(runs) <= 0.05)
  }

  @Test("a group whose members are taken for each other ten times as often is found, and the heat map shows it")
  func falseMatches() throws {
    var simulation = Simulation(seed: 13)
    let people = 120
    var errors: [PairClusteredProportion.Pair] = []
    for first in 0..<people {
      for second in first + 1..<people {
        let rate = first < 60 && second < 60 ? 0.02 : 0.002
        let count = simulation.errors(among: 4, rate: rate)
        if count > 0 { errors.append(.init(first, second, count: count, total: 0)) }
      }
    }
    let pairs = PairClusteredProportion(complete: [Int](repeating: 2, count: people), errors: errors)
    #expect(pairs.pooled.total == people * (people - 1) / 2 * 4)
    let groupings = Grouping.all(["group"], labels: (0..<people).map { [$0 < 60 ? "one" : "other"] })
    let equity = EquityFigures(
      threshold: 0.5, groupings: groupings, misses: (0..<people).map { _ in .init(0, of: 1) }, falseMatches: pairs)
    let division = try #require(equity.divisions.first)
    #expect(division.groups.map(\.falseMatchesDiffer.verdict) == [.differs, .differs])
    #expect(division.groups.map(\.missesDiffer.verdict) == [.tooFewToSay, .tooFewToSay])
    #expect(division.heat[0][0].total == 60 * 59 / 2 * 4)
    #expect(division.heat[0][1].total == 60 * 60 * 4)
    #expect(division.heat[0][1] == division.heat[1][0])
    let all = division.heat[0][0].count + division.heat[0][1].count + division.heat[1][1].count
    #expect(all == pairs.pooled.count)
    #expect(division.heat[0][0].rate > 4 * division.heat[1][1].rate)
    #expect(try #require(division.falseMatchRatios.largestToSmallest) > 4)
    #expect(division.missRatios.largestToSmallest == nil, "no ratio of rates that are 0")
  }

  @Test("ratios: the largest over the smallest and over the geometric mean")
  func ratios() throws {
    let ratios = RateRatios([0.01, 0.04, 0.02])
    #expect(abs(try #require(ratios.largestToSmallest) - 4) < 1e-12)
    #expect(abs(try #require(ratios.largestToGeometricMean) - 2) < 1e-12)
    #expect(RateRatios([0.01]).largestToSmallest == nil)
    #expect(RateRatios([0.01, .nan, 0.02]).largestToSmallest == 2)
  }
}
