extension Rate {
  /// A proportion with its 95 % interval after Wilson (1927), rounded outwards; of nothing it is 0, from 0 to 1.
  ///
  /// Square roots and divisions are exactly rounded everywhere (IEEE 754), so that whoever computes it anew gets the same
  /// whole numbers.
  public static func of(_ count: Int, in total: Int) -> Rate {
    let scale = 1_000_000_000.0
    guard total > 0, count >= 0 else { return Rate(count: count, of: total, rate: 0, low: 0, high: Int(scale)) }
    let z = 1.959963984540054
    let n = Double(total)
    let p = Double(min(count, total)) / n
    let centre = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let denominator = 1 + z * z / n
    let low = max(0, (centre - spread) / denominator)
    let high = min(1, (centre + spread) / denominator)
    return Rate(
      count: count, of: total, rate: Int((p * scale).rounded()),
      low: count == 0 ? 0 : Int((low * scale).rounded(.down)),
      high: count >= total ? Int(scale) : Int((high * scale).rounded(.up)))
  }
}
