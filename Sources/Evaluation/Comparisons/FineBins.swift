/// Some bins of a census, counted one score at a time.
struct FineBins {
  /// Where a bin's counts begin; −1 for bins that are not counted finely.
  private var places: [Int32]
  private var matedCounts: [Int]
  private var nonMatedCounts: [Int]

  /// Counts the bins in `chosen` finely.
  init(_ chosen: Set<Int>) {
    places = [Int32](repeating: -1, count: ScoreKey.bins)
    for (number, bin) in chosen.sorted().enumerated() { places[bin] = Int32(number * ScoreKey.keysPerBin) }
    matedCounts = [Int](repeating: 0, count: chosen.count * ScoreKey.keysPerBin)
    nonMatedCounts = matedCounts
  }

  /// Counts a score if it lies in one of the bins.
  mutating func count(_ isMated: Bool, _ score: Float) {
    guard !score.isNaN else { return }
    let key = ScoreKey.key(score)
    let place = places[Int(key >> ScoreKey.lowerBits)]
    guard place >= 0 else { return }
    let index = Int(place) + Int(key) & (ScoreKey.keysPerBin - 1)
    if isMated { matedCounts[index] += 1 } else { nonMatedCounts[index] += 1 }
  }

  /// The lowest threshold at which at most `allowed` non-mated comparisons match, when `higher` lie above the bin and the
  /// one that is too many lies within it; and how many match there.
  func threshold(in bin: Int, higher: Int, allowed: Int) -> (threshold: Float, matches: Int) {
    let start = Int(places[bin])
    var matches = higher
    for lower in (0..<ScoreKey.keysPerBin).reversed() {
      let more = nonMatedCounts[start + lower]
      if matches + more > allowed {
        return (ScoreKey.score(UInt32(bin) << ScoreKey.lowerBits | UInt32(lower)).nextUp, matches)
      }
      matches += more
    }
    return (ScoreKey.score(UInt32(bin) << ScoreKey.lowerBits), matches)
  }

  /// Mated scores of the bin at or above a threshold.
  func mated(in bin: Int, from threshold: Float) -> Int {
    let start = Int(places[bin])
    let key = ScoreKey.key(threshold)
    guard Int(key >> ScoreKey.lowerBits) == bin else { return 0 }
    return matedCounts[start + Int(key) & (ScoreKey.keysPerBin - 1)..<start + ScoreKey.keysPerBin].reduce(0, +)
  }

  /// How many comparisons have each score of a bin that any has, in ascending order.
  func steps(in bin: Int) -> [(mated: Int, nonMated: Int)] {
    let start = Int(places[bin])
    guard start >= 0 else { return [] }
    return (start..<start + ScoreKey.keysPerBin).map { (matedCounts[$0], nonMatedCounts[$0]) }
      .filter { $0.mated + $0.nonMated > 0 }
  }
}
