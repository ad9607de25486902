/// Whether two groups of subjects differ, where subjects take part more than once: subjects are dealt to the two groups
/// anew, again and again, each with all their comparisons.
public struct ClusteredPermutation: Sendable {
  /// The most times that subjects are dealt.
  public let permutations: Int
  /// After so many deals as extreme as the truth the rest would change nothing that matters (Besag and Clifford 1991).
  public let enough: Int
  /// What the deals are drawn from.
  public let seed: UInt64

  /// By default at most 9,999 deals, and no further after 50 as extreme: the probability is valid either way, and at
  /// least 1 in 10,000.
  public init(permutations: Int = 9_999, enough: Int = 50, seed: UInt64 = 1) {
    self.permutations = max(1, permutations)
    self.enough = max(1, enough)
    self.seed = seed
  }

  /// The probability of a difference of the two groups' rates, either way, as large as this if group meant nothing.
  /// 1 where a group has no subject.
  public func probability(_ one: ClusteredProportion, _ other: ClusteredProportion) -> Double {
    guard !one.subjects.isEmpty, !other.subjects.isEmpty else { return 1 }
    var all = one.subjects + other.subjects
    let count = one.pooled.count + other.pooled.count
    let total = one.pooled.total + other.pooled.total
    let limit = abs(one.pooled.rate - other.pooled.rate) - 1e-12
    // The smaller group is dealt, the other is what remains.
    let dealt = min(one.subjects.count, other.subjects.count)
    return run { random in
      var drawn = (count: 0, total: 0)
      for place in 0..<dealt {
        all.swapAt(place, place + random.index(below: all.count - place))
        drawn.count += all[place].count
        drawn.total += all[place].total
      }
      let inside = Double(drawn.count) / Double(drawn.total)
      let outside = Double(count - drawn.count) / Double(total - drawn.total)
      return abs(inside - outside) >= limit
    }
  }

  /// The same for comparisons of two people: the rate among the members of a group against the rate among all others.
  /// Comparisons across are left out.
  ///
  /// - Parameter members: for each subject whether they belong to the group.
  public func probability(_ comparisons: PairClusteredProportion, members: [Bool]) -> Double {
    guard members.count == comparisons.subjects else { return 1 }
    guard let truth = Self.difference(comparisons, members) else { return 1 }
    var dealt = members
    return run { random in
      for place in dealt.indices { dealt.swapAt(place, place + random.index(below: dealt.count - place)) }
      guard let difference = Self.difference(comparisons, dealt) else { return true }
      return difference >= truth - 1e-12
    }
  }

  private static func difference(_ comparisons: PairClusteredProportion, _ members: [Bool]) -> Double? {
    let (inside, outside) = comparisons.within(members)
    guard inside.total > 0, outside.total > 0 else { return nil }
    return abs(inside.rate - outside.rate)
  }

  private func run(_ isExtreme: (inout SeededGenerator) -> Bool) -> Double {
    var random = SeededGenerator(seed: seed)
    var extreme = 0
    for deal in 1...permutations where isExtreme(&random) {
      extreme += 1
      if extreme == enough { return Double(enough) / Double(deal) }
    }
    return Double(extreme + 1) / Double(permutations + 1)
  }
}
