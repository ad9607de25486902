/// Whether false alerts have passed a ceiling for certain, however often one looks.
///
/// The bound is sequential: at the k-th false alert, from the second on, the chance of so many in so few faces at the
/// ceiling is compared with 0.05 / (k (k − 1)), and these chances sum to 0.05 over all k. So a deployment that keeps just
/// to the ceiling is paused wrongly in at most one case of twenty, over its whole length, and one early false alert
/// pauses nobody.
public enum FalseAlertBound {
  /// Whether `count` false alerts in `faces` faces show a rate above `ceiling` in a million.
  public static func isAbove(ceiling: Int, count: Int, faces: Int) -> Bool {
    guard count >= 2, ceiling > 0 else { return false }
    guard count <= faces else { return true }
    let rate = Double(ceiling) / 1_000_000
    let expected = Double(faces) * rate
    guard Double(count) > expected else { return false }
    let allowed = 0.05 / (Double(count) * Double(count - 1))
    // Beyond this the first term of the sum is no longer a normal number; six standard deviations are less than any chance
    // that is left to spend there.
    guard expected < 600 else { return Double(count) > expected + 6 * expected.squareRoot() }
    var term = power(1 - rate, faces)
    var below = 0.0
    for k in 0..<count {
      below += term
      term *= Double(faces - k) / Double(k + 1) * rate / (1 - rate)
    }
    // The sum cannot tell differences below the last place of 1: then the tail's first term bounds it from below.
    return max(1 - below, 0) < allowed && term < allowed
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return result
  }
}
