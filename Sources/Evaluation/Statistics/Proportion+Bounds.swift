import Glibc

extension Proportion {
  /// How many errors there must be before a rate or a difference is spoken of: with fewer, the 95 % interval reaches
  /// from below half to above one and a half times the rate.
  public static let fewestToSay = 10

  /// Whether so few were counted that the rate itself says little: its upper bound says more.
  public var isTooFewToSay: Bool { count < Self.fewestToSay }

  /// Wilson's score interval (1927), without continuity correction. Its coverage is near `confidence` on average and
  /// not guaranteed. 0 … 1 of nothing.
  public func wilsonInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let z = Normal.exceeded(with: (1 - confidence) / 2)
    let n = Double(total)
    let p = rate
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let low = count == 0 ? 0 : max(0, centre - half)
    let high = count == total ? 1 : min(1, centre + half)
    return low...max(low, high)
  }

  /// The exact one-sided upper bound (Clopper and Pearson): the rate under which so few or fewer have 1 − `confidence`
  /// probability. 1 of nothing.
  public func upperBound(confidence: Double = 0.95) -> Double {
    guard count < total else { return 1 }
    // None of n has a closed form, which spares a bisection.
    guard count > 0 else { return -expm1(log1p(-confidence) / Double(total)) }
    return Beta.quantile(confidence, Double(count + 1), Double(total - count))
  }

  /// Three in so many: nearly the upper 95 % bound where nothing was counted (rule of three); `nil` where something was
  /// or there was nothing to count.
  public var ruleOfThree: Double? { count == 0 && total > 0 ? min(1, 3 / Double(total)) : nil }
}
