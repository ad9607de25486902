import Glibc

/// Thresholds that keep the number of false alerts under a ceiling, with what they cost in people found.
public struct ThresholdAdvice: Sendable {
  /// What a deployment expects.
  public struct Expectation: Sendable, Hashable {
    /// People on the list.
    public let people: Int
    /// Tracks of people who are not on it.
    public let tracks: Int
    /// False alerts that are put up with.
    public let ceiling: Double
    /// Searches for each track at most: each may raise a false alert.
    public let searchesPerTrack: Int

    /// An expectation from its values.
    public init(people: Int, tracks: Int, ceiling: Double, searchesPerTrack: Int) {
      self.people = people
      self.tracks = tracks
      self.ceiling = ceiling
      self.searchesPerTrack = searchesPerTrack
    }

    /// The false-positive identification rate that keeps to the ceiling even if every search of a track counted alone.
    public var limit: Double { min(1, ceiling / (Double(tracks) * Double(searchesPerTrack))) }
  }

  /// A threshold, or why there is none.
  public enum Answer: Sendable, Hashable {
    /// The lowest threshold at which the upper 95 % bound of FPIR keeps to the limit; FPIR, its bound, and the share of
    /// people found there.
    case threshold(Float, falseMatches: Proportion, upperBound: Double, found: Proportion)
    /// So few non-mated searches were made that no threshold can be shown to keep to it: so many are needed.
    case tooFewSearches(made: Int, needed: Int)
  }

  /// What was expected.
  public let expectation: Expectation
  /// The list that it rests on: never shorter than the one expected, unless none so long was measured.
  public let measuredPeople: Int
  /// Whether the expected list is longer than any that was measured, so that nothing is advised.
  public let isBeyondMeasured: Bool
  /// For everybody together.
  public let overall: Answer
  /// For each group by itself.
  public let groups: [(name: String, answer: Answer)]
  /// The highest of all: what keeps to the limit for each group too. `nil` where a group has too few searches.
  public let worstGroup: Answer?

  /// Advises from searches of a list at least as long as expected.
  ///
  /// - Parameters:
  ///   - mated: scores of people on the list whose own entry was the best candidate, else `nil`.
  ///   - nonMated: best candidates' scores of others, with the number of the group of each; −1 for none.
  public init(
    _ expectation: Expectation, measuredPeople: Int, mated: [Float?], nonMated: [Float?], groupOfNonMated: [Int],
    groupNames: [String]
  ) {
    self.expectation = expectation
    self.measuredPeople = measuredPeople
    isBeyondMeasured = expectation.people > measuredPeople
    let limit = expectation.limit
    overall = Self.answer(ErrorRates(mated: mated, nonMated: nonMated), limit)
    groups = groupNames.enumerated().map { number, name in
      let own = zip(nonMated, groupOfNonMated).filter { $0.1 == number }.map(\.0)
      return (name, Self.answer(ErrorRates(mated: mated, nonMated: own), limit))
    }
    var worst: Answer?
    for (_, answer) in [("", overall)] + groups {
      switch (answer, worst) {
      case (.tooFewSearches, _): worst = answer
      case (.threshold, .tooFewSearches): break
      case (.threshold(let new, _, _, _), .threshold(let old, _, _, _)): if new > old { worst = answer }
      case (.threshold, .none): worst = answer
      }
    }
    worstGroup = groupNames.isEmpty ? nil : worst
  }

  /// The lowest threshold at which the upper bound of FPIR is at most `limit`.
  static func answer(_ rates: ErrorRates, _ limit: Double) -> Answer {
    let made = rates.nonMated
    guard limit < 1 else {
      let found = rates.misses(at: -.infinity)
      return .threshold(
        -.infinity, falseMatches: rates.falseMatches(at: -.infinity), upperBound: 1,
        found: Proportion(found.total - found.count, of: found.total))
    }
    guard made > 0, Proportion(0, of: made).upperBound() <= limit else {
      return .tooFewSearches(made: made, needed: Int((log(0.05) / log1p(-limit)).rounded(.up)))
    }
    var low = 0
    var high = made
    // The bound grows with the count, so the largest count that keeps to the limit is found by halves.
    while high - low > 1 {
      let middle = (low + high) / 2
      if Proportion(middle, of: made).upperBound() <= limit { low = middle } else { high = middle }
    }
    let point = rates.point(limit: Double(low) / Double(made))
    return .threshold(
      point.threshold, falseMatches: point.falseMatches, upperBound: point.falseMatches.upperBound(),
      found: Proportion(point.misses.total - point.misses.count, of: point.misses.total))
  }
}
