extension Rate {
  /// A proportion with its exact 95 % interval (Clopper and Pearson 1934), rounded outwards; of nothing it is 0, from 0 to
  /// 1.
  public static func exact(_ count: Int, in total: Int) -> Rate {
    guard total > 0, count >= 0, count <= total else { return of(count, in: total) }
    let low = Binomial.largestRate { Binomial.atLeast(count, in: total, rate: $0) <= 0.025 }.kept
    let high = Binomial.largestRate { Binomial.atMost(count, in: total, rate: $0) >= 0.025 }.broken
    return outwards(count, in: total, low: count == 0 ? 0 : low, high: count == total ? 1 : high)
  }

  /// A proportion with bounds of its own, rounded outwards.
  static func outwards(_ count: Int, in total: Int, low: Double, high: Double) -> Rate {
    let parts = Double(scale)
    return Rate(
      count: count, of: total, rate: Int((Double(count) / Double(max(1, total)) * parts).rounded()),
      low: Int((max(0, low) * parts).rounded(.down)), high: Int((min(1, high) * parts).rounded(.up)))
  }
}
