import Glibc

/// Logarithms of factorials.
enum LogGamma {
  /// The logarithm of `n`!.
  static func factorial(_ n: Int) -> Double { lgamma(Double(n) + 1) }
}
