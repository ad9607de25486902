import Evaluation
import Testing

@Suite("Thresholds are advised only where they can be shown to keep to the ceiling")
struct ThresholdAdviceTests {
  private func advice(
    people: Int = 100, tracks: Int = 1_000, ceiling: Double, nonMated: [Float?], groups: [Int] = [],
    names: [String] = []
  ) -> ThresholdAdvice {
    ThresholdAdvice(
      .init(people: people, tracks: tracks, ceiling: ceiling, searchesPerTrack: 1), measuredPeople: 100,
      mated: [0.9, 0.8, 0.5, nil], nonMated: nonMated,
      groupOfNonMated: groups.isEmpty ? nonMated.map { _ in -1 } : groups, groupNames: names)
  }

  private static let thousand = (0..<1_000).map { Float($0) / 1_000 as Float? }

  @Test("the lowest threshold whose upper bound keeps to the limit")
  func lowest() throws {
    let advice = advice(ceiling: 10, nonMated: Self.thousand)
    guard case .threshold(let threshold, let matches, let bound, let found) = advice.overall else {
      Issue.record("no threshold")
      return
    }
    #expect(matches.rate <= 0.01 && bound <= 0.01)
    #expect(Proportion(matches.count + 1, of: 1_000).upperBound() > 0.01, "one more would be too many")
    #expect(threshold > 0.99)
    #expect(found.count == 0)
    #expect(advice.worstGroup == nil)
  }

  @Test("too few searches: how many are needed, just inside and just outside")
  func tooFew() {
    // None of 299 has an upper bound just below 1 %, none of 298 one just above.
    let enough = advice(ceiling: 10, nonMated: [Float?](repeating: 0.1, count: 299)).overall
    guard case .threshold = enough else {
      Issue.record("299 are enough")
      return
    }
    let few = advice(ceiling: 10, nonMated: [Float?](repeating: 0.1, count: 298)).overall
    #expect(few == .tooFewSearches(made: 298, needed: 299))
  }

  @Test("the group worst off decides; a group with too few searches leaves nothing to advise")
  func groups() throws {
    let scores = (0..<2_000).map { Float($0 / 2) / 1_000 + ($0.isMultiple(of: 2) ? 0 : 0.3) as Float? }
    let groups = (0..<2_000).map { $0 % 2 }
    let both = advice(ceiling: 10, nonMated: scores, groups: groups, names: ["one", "other"])
    guard case .threshold(let worst, _, _, _) = try #require(both.worstGroup),
      case .threshold(let overall, _, _, _) = both.overall, case .threshold(let other, _, _, _) = both.groups[1].answer
    else {
      Issue.record("no threshold")
      return
    }
    #expect(worst == max(overall, other) && worst > 1.2)
    let few = advice(
      ceiling: 10, nonMated: scores, groups: groups.enumerated().map { $0 < 100 ? $1 : 0 }, names: ["one", "other"])
    #expect(try #require(few.worstGroup) == .tooFewSearches(made: 50, needed: 299))
  }

  @Test("a list longer than any measured gets no advice")
  func beyond() {
    #expect(advice(people: 101, ceiling: 10, nonMated: Self.thousand).isBeyondMeasured)
    #expect(!advice(people: 100, ceiling: 10, nonMated: Self.thousand).isBeyondMeasured)
  }
}
