/// The two-proportion test with pooled variance: for independent comparisons so many that the exact test would take
/// long and the normal distribution is close.
public enum TwoProportions {
  /// The two-sided probability of a difference as large as this if both had one rate; 1 where a side has nothing.
  public static func probability(_ one: Proportion, _ other: Proportion) -> Double {
    guard one.total > 0, other.total > 0 else { return 1 }
    let pooled = Double(one.count + other.count) / Double(one.total + other.total)
    let variance = pooled * (1 - pooled) * (1 / Double(one.total) + 1 / Double(other.total))
    guard variance > 0 else { return 1 }
    return min(1, 2 * Normal.above(abs(one.rate - other.rate) / variance.squareRoot()))
  }
}
