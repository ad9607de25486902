/// Errors at several thresholds, counted by subject and by pair of subjects.
struct SubjectTally {
  /// For each threshold, what each subject contributes to mated comparisons.
  let misses: [[ClusteredProportion.Subject]]
  /// For each threshold, comparisons of two subjects.
  let falseMatches: [PairClusteredProportion]

  /// Goes through `comparisons` once.
  ///
  /// - Parameters:
  ///   - subjects: each image's.
  ///   - leftOut: `nil` for a list, whose totals are counted by pair; where every image is compared with every other, the
  ///     pairs of images that are left out all the same.
  init(
    _ comparisons: some ComparisonSource, subjects: Subjects, thresholds: [Float], leftOut: [ImagePair]?
  ) {
    let isComplete = leftOut != nil
    let people = subjects.names.count
    var mated = [Int](repeating: 0, count: people)
    var missed = [Int](repeating: 0, count: people * thresholds.count)
    var numbers: [UInt64: Int] = [:]
    var pairs: [(key: UInt64, total: Int)] = []
    var matched: [Int32] = []
    let lowest = thresholds.min() ?? .infinity
    let ofImages = subjects.ofImages
    comparisons.forEach { first, second, isMated, score in
      let one = ofImages[first]
      guard !isMated else {
        mated[one] += 1
        for (number, threshold) in thresholds.enumerated() where !(score >= threshold) {
          missed[number * people + one] += 1
        }
        return
      }
      // A score that is not a number is at no threshold.
      let isError = score >= lowest
      guard isError || !isComplete else { return }
      let other = ofImages[second]
      let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
      let place: Int
      if let known = numbers[key] {
        place = known
      } else {
        place = pairs.count
        numbers[key] = place
        pairs.append((key, 0))
        for _ in thresholds { matched.append(0) }
      }
      pairs[place].total += 1
      guard isError else { return }
      for (number, threshold) in thresholds.enumerated() where score >= threshold {
        matched[place * thresholds.count + number] += 1
      }
    }
    let omitted = (leftOut ?? []).map { (ofImages[$0.first], ofImages[$0.second]) }.filter { $0.0 != $0.1 }
      .map { PairClusteredProportion.Pair(min($0.0, $0.1), max($0.0, $0.1), count: 0, total: -1) }
    misses = thresholds.indices.map { number in
      (0..<people).map { ClusteredProportion.Subject(missed[number * people + $0], of: mated[$0]) }
    }
    var images = [Int](repeating: 0, count: people)
    for subject in ofImages { images[subject] += 1 }
    falseMatches = thresholds.indices.map { number in
      let counted = pairs.enumerated().map { place, pair in
        PairClusteredProportion.Pair(
          Int(pair.key >> 32), Int(pair.key & 0xFFFF_FFFF), count: Int(matched[place * thresholds.count + number]),
          total: isComplete ? 0 : pair.total)
      }
      return isComplete
        ? PairClusteredProportion(complete: images, errors: counted.filter { $0.count > 0 } + omitted)
        : PairClusteredProportion(subjects: people, pairs: counted)
    }
  }
}
