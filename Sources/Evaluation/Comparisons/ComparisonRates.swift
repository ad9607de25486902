import Glibc

/// Error rates of any number of comparisons in fixed memory, exactly as ``ErrorRates`` counts them from a sorted list.
///
/// The first pass counts scores in bins. Thresholds lie within known bins then; a second pass counts those bins' scores
/// one value at a time, which gives thresholds and rates to the last bit.
public struct ComparisonRates: Sendable {
  /// Comparisons of images of one person.
  public let mated: ScoreCensus
  /// Comparisons of images of two people.
  public let nonMated: ScoreCensus
  /// One point for each limit asked for.
  public let points: [OperatingPoint]
  /// As ``ErrorRates/equalErrorRate``.
  public let equalErrorRate: Double

  /// Goes through `comparisons` twice.
  ///
  /// - Parameter limits: false match rates, each 0 … 1, for which the lowest threshold that keeps to them is wanted.
  public init(_ comparisons: some ComparisonSource, limits: [Double]) {
    var mated = ScoreCensus()
    var nonMated = ScoreCensus()
    comparisons.forEach { _, _, isMated, score in
      if isMated { mated.count(score) } else { nonMated.count(score) }
    }
    self.init(mated: mated, nonMated: nonMated, limits: limits) { body in
      comparisons.forEach { _, _, isMated, score in body(isMated, score) }
    }
  }

  /// Takes the first pass's censuses; `again` goes through the same scores for the second.
  public init(
    mated: ScoreCensus, nonMated: ScoreCensus, limits: [Double],
    again: ((_ isMated: Bool, _ score: Float) -> Void) -> Void
  ) {
    self.mated = mated
    self.nonMated = nonMated
    let allowed = limits.map { ErrorRates.allowed(of: nonMated.total, limit: $0) }
    let places = allowed.map { nonMated.bin(ofScoreBelow: $0) }
    let crossing = Self.crossing(mated, nonMated)
    var fine = FineBins(Set(places.compactMap { $0?.bin } + (crossing.map { [$0] } ?? [])))
    again { isMated, score in fine.count(isMated, score) }
    points = zip(limits, zip(allowed, places)).map { limit, wanted in
      let (allowed, place) = wanted
      guard let place else {
        return OperatingPoint(
          limit: limit, threshold: -.infinity, falseMatches: Proportion(nonMated.scored, of: nonMated.total),
          misses: Proportion(mated.total - mated.scored, of: mated.total))
      }
      let (threshold, matches) = fine.threshold(in: place.bin, higher: place.higher, allowed: allowed)
      let higher = mated.higher(than: place.bin)
      let found = higher + fine.mated(in: place.bin, from: threshold)
      return OperatingPoint(
        limit: limit, threshold: threshold, falseMatches: Proportion(matches, of: nonMated.total),
        misses: Proportion(mated.total - found, of: mated.total))
    }
    equalErrorRate = Self.equalErrorRate(mated, nonMated, crossing: crossing, fine: fine)
  }

  /// The curve of both errors, at the edges of bins: `count` points at most, close in false match rate by a constant
  /// factor; each is exact.
  public func curve(points count: Int = 200) -> [DETPoint] {
    guard mated.total > 0, nonMated.total > 0, count > 1 else { return [] }
    var result: [DETPoint] = []
    var matches = 0
    var found = 0
    let factor = pow(Double(nonMated.total), 1 / Double(count - 1))
    var next = 1.0
    for bin in ScoreKey.occupied(mated, nonMated).reversed() {
      matches += nonMated.bins[bin]
      found += mated.bins[bin]
      guard Double(matches) >= next || result.isEmpty else { continue }
      next = max(next * factor, Double(matches) * factor)
      result.append(
        DETPoint(
          threshold: ScoreKey.score(UInt32(bin) << ScoreKey.lowerBits),
          falseMatches: Double(matches) / Double(nonMated.total),
          misses: Double(mated.total - found) / Double(mated.total)))
    }
    return result
  }

  /// The bin within which misses overtake false matches; `nil` where they do so already below all scores, or nothing can
  /// be said.
  private static func crossing(_ mated: ScoreCensus, _ nonMated: ScoreCensus) -> Int? {
    guard mated.total > 0, nonMated.total > 0 else { return nil }
    var below = (mated: 0, nonMated: 0)
    for bin in ScoreKey.occupied(mated, nonMated) {
      below.mated += mated.bins[bin]
      below.nonMated += nonMated.bins[bin]
      let misses = Double(mated.total - mated.scored + below.mated) / Double(mated.total)
      let matches = Double(nonMated.scored - below.nonMated) / Double(nonMated.total)
      if misses >= matches { return bin }
    }
    return nil
  }

  private static func equalErrorRate(
    _ mated: ScoreCensus, _ nonMated: ScoreCensus, crossing: Int?, fine: FineBins
  ) -> Double {
    guard mated.total > 0, nonMated.total > 0 else { return .nan }
    func rates(_ found: Int, _ matches: Int) -> (misses: Double, matches: Double) {
      (Double(mated.total - found) / Double(mated.total), Double(matches) / Double(nonMated.total))
    }
    var before = rates(mated.scored, nonMated.scored)
    guard before.misses < before.matches, let crossing else { return before.misses }
    var found = mated.higher(than: crossing) + mated.bins[crossing]
    var matches = nonMated.higher(than: crossing) + nonMated.bins[crossing]
    before = rates(found, matches)
    for step in fine.steps(in: crossing) {
      found -= step.mated
      matches -= step.nonMated
      let after = rates(found, matches)
      if after.misses >= after.matches {
        let gapBefore = before.matches - before.misses
        let gapAfter = after.matches - after.misses
        return before.misses + gapBefore / (gapBefore - gapAfter) * (after.misses - before.misses)
      }
      before = after
    }
    return before.misses
  }
}
