/// How errors differ between groups of people at one threshold, the same for all: false-negative and false-positive
/// differentials (ISO/IEC 19795-10).
public struct EquityFigures: Sendable {
  /// One division of people.
  public struct Division: Sendable {
    /// The labels.
    public let columns: [String]
    /// Each group's errors.
    public internal(set) var groups: [GroupFigures]
    /// How far the groups' misses lie apart.
    public let missRatios: RateRatios
    /// How far their false matches do.
    public let falseMatchRatios: RateRatios
    /// False matches of each group's members with each other's: [group][group], the same both ways. Empty for searches.
    public let heat: [[Proportion]]
    /// People who took part and for whom nobody said.
    public let unlabelled: Int
  }

  /// The threshold.
  public let threshold: Float
  /// All divisions.
  public internal(set) var divisions: [Division]

  /// Compares groups by comparisons of two images.
  ///
  /// - Parameters:
  ///   - misses: what each subject contributes, all subjects in order.
  ///   - falseMatches: comparisons of two subjects.
  public init(
    threshold: Float, groupings: [Grouping], misses: [ClusteredProportion.Subject],
    falseMatches: PairClusteredProportion, test: ClusteredPermutation = ClusteredPermutation()
  ) {
    self.threshold = threshold
    divisions = groupings.map { grouping in
      let labelled = grouping.ofSubjects.map { $0 >= 0 }
      let known = falseMatches.restricted(to: labelled)
      let codes = grouping.ofSubjects.filter { $0 >= 0 }
      return Self.division(grouping, heat: falseMatches.heat(grouping)) { group in
        let members = codes.map { $0 == group }
        let own = known.restricted(to: members)
        let difference = Difference(
          own.pooled, others: known.within(members).outside, probability: test.probability(known, members: members))
        return Self.figures(
          grouping, group, misses, falseMatches: MeasuredRate(own), difference, test)
      }
    }
    adjust()
  }

  /// Compares groups by searches: each belongs to the one person whose image was looked for.
  ///
  /// - Parameters:
  ///   - misses: what each subject contributes to mated searches; `falseMatches` to non-mated ones.
  public init(
    threshold: Float, groupings: [Grouping], misses: [ClusteredProportion.Subject],
    falseMatches: [ClusteredProportion.Subject], test: ClusteredPermutation = ClusteredPermutation()
  ) {
    self.threshold = threshold
    divisions = groupings.map { grouping in
      Self.division(grouping, heat: []) { group in
        let (own, others) = Self.split(falseMatches, grouping, group)
        let difference = Difference(
          own.pooled, others: others.pooled, probability: Self.probability(own, others, test))
        return Self.figures(grouping, group, misses, falseMatches: MeasuredRate(own), difference, test)
      }
    }
    adjust()
  }

  private static func figures(
    _ grouping: Grouping, _ group: Int, _ misses: [ClusteredProportion.Subject], falseMatches: MeasuredRate,
    _ falseMatchesDiffer: Difference, _ test: ClusteredPermutation
  ) -> GroupFigures {
    let (own, others) = split(misses, grouping, group)
    return GroupFigures(
      name: grouping.groups[group], subjects: grouping.ofSubjects.count { $0 == group }, misses: MeasuredRate(own),
      falseMatches: falseMatches,
      missesDiffer: Difference(own.pooled, others: others.pooled, probability: probability(own, others, test)),
      falseMatchesDiffer: falseMatchesDiffer)
  }

  private static func split(
    _ subjects: [ClusteredProportion.Subject], _ grouping: Grouping, _ group: Int
  ) -> (own: ClusteredProportion, others: ClusteredProportion) {
    let pairs = zip(subjects, grouping.ofSubjects)
    return (
      ClusteredProportion(pairs.filter { $0.1 == group }.map(\.0)),
      ClusteredProportion(pairs.filter { $0.1 >= 0 && $0.1 != group }.map(\.0))
    )
  }

  /// Fisher's test where nobody takes part twice, else people are dealt anew.
  static func probability(
    _ one: ClusteredProportion, _ other: ClusteredProportion, _ test: ClusteredPermutation
  ) -> Double {
    guard !one.repeats, !other.repeats else { return test.probability(one, other) }
    // So many errors that the exact sum would be long, and the normal distribution is close.
    guard one.pooled.count + other.pooled.count <= 100_000 else {
      return TwoProportions.probability(one.pooled, other.pooled)
    }
    return FisherExact.probability(one.pooled, other.pooled)
  }

  private static func division(
    _ grouping: Grouping, heat: [[Proportion]], _ figures: (Int) -> GroupFigures
  ) -> Division {
    let groups = grouping.groups.indices.map(figures)
    return Division(
      columns: grouping.columns, groups: groups, missRatios: RateRatios(groups.map(\.misses.rate)),
      falseMatchRatios: RateRatios(groups.map(\.falseMatches.rate)), heat: heat,
      unlabelled: grouping.ofSubjects.count { $0 < 0 })
  }

  /// Adjusts the probabilities of all tests, in both directions and all divisions, together. A comparison with nothing on
  /// a side is no test.
  private mutating func adjust() {
    var tests: [(division: Int, group: Int, ofMisses: Bool)] = []
    var probabilities: [Double] = []
    for (number, division) in divisions.enumerated() {
      // Two groups' differences are one and the same test.
      let groups = division.groups.count == 2 ? [0] : Array(division.groups.indices)
      for group in groups {
        let figures = division.groups[group]
        if figures.misses.proportion.total > 0, figures.missesDiffer.others.total > 0 {
          tests.append((number, group, true))
          probabilities.append(figures.missesDiffer.probability)
        }
        if figures.falseMatches.proportion.total > 0, figures.falseMatchesDiffer.others.total > 0 {
          tests.append((number, group, false))
          probabilities.append(figures.falseMatchesDiffer.probability)
        }
      }
    }
    for (test, adjusted) in zip(tests, FalseDiscovery.adjusted(probabilities)) {
      let groups = divisions[test.division].groups.count == 2 ? [0, 1] : [test.group]
      for group in groups { divisions[test.division].groups[group].adjust(adjusted, ofMisses: test.ofMisses) }
    }
  }
}
