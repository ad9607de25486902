extension Rate {
  /// A proportion with bounds that may be looked at as often as one likes while events come in: over a whole deployment each
  /// of the two is wrong at any time in at most one case of twenty.
  ///
  /// The lower bound is the rate that ``FalseAlertBound`` calls a ceiling just not passed: at the k-th event, from the second
  /// on, it spends 0.05 / (k (k − 1)). The upper bound looks at 2, 4, 8, … trials and spends 0.05 / (j (j + 1)) at the j-th
  /// look; between looks it takes the events of now in the trials of the last look, which can only widen it.
  public static func sequential(_ count: Int, in total: Int) -> Rate {
    guard total > 0, count >= 0, count <= total else { return of(count, in: total) }
    var low = 0.0
    if count >= 2 {
      let allowed = 0.05 / (Double(count) * Double(count - 1))
      low = Binomial.largestRate { Binomial.atLeast(count, in: total, rate: $0) <= allowed }.kept
    }
    var high = 1.0
    let look = Int.bitWidth - 1 - total.leadingZeroBitCount
    let trials = 1 << look
    if look > 0, count < trials {
      let allowed = 0.05 / (Double(look) * Double(look + 1))
      high = Binomial.largestRate { Binomial.atMost(count, in: trials, rate: $0) >= allowed }.broken
    }
    return outwards(count, in: total, low: low, high: high)
  }
}
