/// Digits of fixed width, for days and times.
enum Decimal {
  /// Reads digits only.
  static func read(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  /// Writes a number with leading zeros.
  static func write(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
