import Glibc

/// The standard normal distribution.
enum Normal {
  /// The probability of a value above `x`.
  static func above(_ x: Double) -> Double { erfc(x / 2.0.squareRoot()) / 2 }

  /// The value that is exceeded with probability `share`, by bisection to the last bit; `share` in 0 … 1, exclusive.
  static func exceeded(with share: Double) -> Double {
    var low = -40.0
    var high = 40.0
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if above(middle) > share { low = middle } else { high = middle }
    }
  }
}
