extension PairClusteredProportion {
  /// The comparisons among members of a group, and among all others; those across are in neither.
  ///
  /// - Precondition: one value for each subject.
  public func within(_ members: [Bool]) -> (inside: Proportion, outside: Proportion) {
    precondition(members.count == subjects, "each subject is a member or not")
    var inside = (count: 0, total: 0)
    var outside = (count: 0, total: 0)
    for pair in pairs where members[pair.first] == members[pair.second] {
      if members[pair.first] {
        inside.count += pair.count
        inside.total += pair.total
      } else {
        outside.count += pair.count
        outside.total += pair.total
      }
    }
    if let images {
      inside.total += Self.among(images, members, true)
      outside.total += Self.among(images, members, false)
    }
    return (Proportion(inside.count, of: inside.total), Proportion(outside.count, of: outside.total))
  }

  /// The comparisons of the members only, as a set of their own.
  public func restricted(to members: [Bool]) -> PairClusteredProportion {
    precondition(members.count == subjects, "each subject is a member or not")
    var numbers = [Int](repeating: -1, count: subjects)
    var count = 0
    for subject in members.indices where members[subject] {
      numbers[subject] = count
      count += 1
    }
    let kept = pairs.filter { members[$0.first] && members[$0.second] }
      .map { Pair(numbers[$0.first], numbers[$0.second], count: $0.count, total: $0.total) }
    guard let images else { return PairClusteredProportion(subjects: count, pairs: kept) }
    return PairClusteredProportion(complete: zip(images, members).filter(\.1).map(\.0), errors: kept)
  }

  /// The comparisons of each group's members with each other's.
  func heat(_ grouping: Grouping) -> [[Proportion]] {
    let groups = grouping.groups.indices
    var counts = groups.map { _ in groups.map { _ in 0 } }
    var totals = counts
    for pair in pairs {
      let (one, other) = (grouping.ofSubjects[pair.first], grouping.ofSubjects[pair.second])
      guard one >= 0, other >= 0 else { continue }
      counts[one][other] += pair.count
      totals[one][other] += pair.total
    }
    if let images {
      let sums = groups.map { group in
        zip(images, grouping.ofSubjects).reduce(0) { $0 + ($1.1 == group ? $1.0 : 0) }
      }
      for group in groups {
        for other in groups where other > group { totals[group][other] += sums[group] * sums[other] }
        totals[group][group] += Self.among(images, grouping.members(of: group), true)
      }
    }
    return groups.map { group in
      groups.map { other in
        group == other
          ? Proportion(counts[group][group], of: totals[group][group])
          : Proportion(
            counts[group][other] + counts[other][group], of: totals[group][other] + totals[other][group])
      }
    }
  }

  private static func among(_ images: [Int], _ members: [Bool], _ wanted: Bool) -> Int {
    var sum = 0
    var squares = 0
    for (count, member) in zip(images, members) where member == wanted {
      sum += count
      squares += count * count
    }
    return (sum * sum - squares) / 2
  }
}
