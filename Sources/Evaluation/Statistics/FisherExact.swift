import Glibc

/// Fisher's exact test (1922): whether two shares differ, for independent comparisons.
public enum FisherExact {
  /// The two-sided probability, if both had one rate, of a division of the errors as improbable as this or more so.
  /// 1 where a side has nothing.
  public static func probability(_ one: Proportion, _ other: Proportion) -> Double {
    let errors = one.count + other.count
    guard one.total > 0, other.total > 0, errors > 0 else { return 1 }
    let least = max(0, errors - other.total)
    let most = min(errors, one.total)
    let constant = choose(one.total + other.total, errors)
    func logarithm(_ count: Int) -> Double {
      choose(one.total, count) + choose(other.total, errors - count) - constant
    }
    // Divisions that tie with this one count too; logarithms of a billion comparisons agree to far better than this.
    let limit = logarithm(one.count) + 1e-7
    var sum = 0.0
    for count in least...most {
      let value = logarithm(count)
      if value <= limit { sum += exp(value) }
    }
    return min(1, sum)
  }

  /// The logarithm of the number of ways to choose `part` of `whole`.
  private static func choose(_ whole: Int, _ part: Int) -> Double {
    LogGamma.factorial(whole) - LogGamma.factorial(part) - LogGamma.factorial(whole - part)
  }
}
