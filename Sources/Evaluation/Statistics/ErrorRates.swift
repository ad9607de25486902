/// Error rates of a set of comparison scores at every threshold, exactly as counted.
///
/// A comparison is a match when its score is at or above the threshold (ISO/IEC 19795-1). A comparison that has no
/// score, because an image could not be enrolled, is no match at any threshold: a mated one is an error and a non-mated
/// one is not, and both stay in the totals. (The standard calls rates counted like this generalised: GFRR and GFAR.)
public struct ErrorRates: Sendable {
  /// Comparisons of images of one person, and of two people; those without a score included.
  public let mated: Int, nonMated: Int

  /// Scores in ascending order.
  private let matedScores: [Float]
  private let nonMatedScores: [Float]

  /// Takes all scores; `nil` stands for a comparison that could not be made. A score that is not a number counts
  /// as missing.
  public init(mated: [Float?], nonMated: [Float?]) {
    self.mated = mated.count
    self.nonMated = nonMated.count
    matedScores = Self.sorted(mated)
    nonMatedScores = Self.sorted(nonMated)
  }

  private static func sorted(_ scores: [Float?]) -> [Float] {
    scores.compactMap(\.self).filter { !$0.isNaN }.sorted()
  }

  /// The share of mated comparisons that do not match at `threshold`: the false non-match rate.
  public func misses(at threshold: Float) -> Proportion {
    Proportion(mated - Self.count(matedScores, from: threshold), of: mated)
  }

  /// The share of non-mated comparisons that match at `threshold`: the false match rate.
  public func falseMatches(at threshold: Float) -> Proportion {
    Proportion(Self.count(nonMatedScores, from: threshold), of: nonMated)
  }

  /// The lowest threshold at which at most `limit` (0 … 1) of the non-mated comparisons match, and the errors there.
  ///
  /// Scores that tie match together or not at all, so fewer may match than the limit would allow.
  public func point(limit: Double) -> OperatingPoint {
    let threshold = threshold(limit: limit)
    return OperatingPoint(
      limit: limit, threshold: threshold, falseMatches: falseMatches(at: threshold), misses: misses(at: threshold))
  }

  /// The equal error rate: where the line through all operating points, each joined to the next, meets false match rate
  /// = false non-match rate. NaN when there are no mated or no non-mated comparisons.
  public var equalErrorRate: Double {
    guard mated > 0, nonMated > 0 else { return .nan }
    // Accept whoever has a template, then raise the threshold over one distinct score at a time.
    var before = rates(at: -.infinity)
    guard before.misses < before.falseMatches else { return before.misses }
    for step in thresholdsAboveEachScore {
      let after = rates(at: step)
      if after.misses >= after.falseMatches {
        let gapBefore = before.falseMatches - before.misses
        let gapAfter = after.falseMatches - after.misses
        let share = gapBefore / (gapBefore - gapAfter)
        return before.misses + share * (after.misses - before.misses)
      }
      before = after
    }
    return before.misses
  }

  private func rates(at threshold: Float) -> (misses: Double, falseMatches: Double) {
    (misses(at: threshold).rate, falseMatches(at: threshold).rate)
  }

  private var thresholdsAboveEachScore: [Float] {
    var all: [Float] = []
    for score in (matedScores + nonMatedScores).sorted() where all.last != score.nextUp { all.append(score.nextUp) }
    return all
  }

  private func threshold(limit: Double) -> Float {
    let allowed = Self.allowed(of: nonMated, limit: limit)
    guard allowed < nonMatedScores.count else { return -.infinity }
    // One more may not match: the threshold lies just above the score of the first that is too many.
    return nonMatedScores[nonMatedScores.count - 1 - allowed].nextUp
  }

  /// The largest number of `total` comparisons that is at most the share `limit` of them, in the arithmetic that rates are
  /// reported in.
  static func allowed(of total: Int, limit: Double) -> Int {
    precondition((0...1).contains(limit), "a limit of errors is a share, 0 … 1")
    var allowed = Int(limit * Double(total))
    while allowed < total, Double(allowed + 1) / Double(total) <= limit { allowed += 1 }
    return allowed
  }

  /// How many of `scores`, ascending, are at or above `threshold`.
  private static func count(_ scores: [Float], from threshold: Float) -> Int {
    var low = 0
    var high = scores.count
    while low < high {
      let middle = (low + high) / 2
      if scores[middle] < threshold { low = middle + 1 } else { high = middle }
    }
    return scores.count - low
  }
}
