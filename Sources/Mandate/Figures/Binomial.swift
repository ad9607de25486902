/// Tails of the binomial distribution, by additions, products and quotients alone (IEEE 754), so that whoever computes them
/// anew gets the same.
enum Binomial {
  /// The chance of at most `count` successes in `trials` at a rate.
  ///
  /// Terms are summed from the largest outwards, each relative to it, until they no longer count; the sum of all of them is
  /// their unit. So nothing underflows, however many trials there are.
  static func atMost(_ count: Int, in trials: Int, rate: Double) -> Double {
    guard count >= 0 else { return 0 }
    guard count < trials else { return 1 }
    guard rate > 0 else { return 1 }
    guard rate < 1 else { return 0 }
    let odds = rate / (1 - rate)
    let mode = min(trials, Int(Double(trials + 1) * rate))
    var below = mode <= count ? 1.0 : 0.0
    var above = mode <= count ? 0.0 : 1.0
    var term = 1.0
    var k = mode
    while k < trials, term > 1e-30 {
      term *= Double(trials - k) / Double(k + 1) * odds
      k += 1
      if k <= count { below += term } else { above += term }
    }
    term = 1
    k = mode
    while k > 0, term > 1e-30 {
      term *= Double(k) / Double(trials - k + 1) / odds
      k -= 1
      if k <= count { below += term } else { above += term }
    }
    return below / (below + above)
  }

  /// The chance of at least `count` successes in `trials` at a rate.
  static func atLeast(_ count: Int, in trials: Int, rate: Double) -> Double {
    atMost(trials - count, in: trials, rate: 1 - rate)
  }

  /// The largest rate at which `isKept` holds, which it does at 0 and from some rate on does not; to the last place but a
  /// few.
  static func largestRate(_ isKept: (Double) -> Bool) -> (kept: Double, broken: Double) {
    var low = 0.0
    var high = 1.0
    for _ in 0..<80 where high - low > low * 1e-12 {
      let middle = (low + high) / 2
      if isKept(middle) { low = middle } else { high = middle }
    }
    return (low, high)
  }
}
