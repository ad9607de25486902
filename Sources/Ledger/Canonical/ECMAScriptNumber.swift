/// Numbers as ECMAScript writes them (ECMA-262, Number::toString), which RFC 8785 §3.2.2.3 prescribes.
enum ECMAScriptNumber {
  static func text(_ number: Double) throws(JSONProblem) -> String {
    guard number.isFinite else { throw .unrepresentable }
    if number == 0 { return "0" }
    let (digits, point) = shortest(number.magnitude)
    return (number < 0 ? "-" : "") + placed(digits, point)
  }

  /// The shortest digits that read back as the same number, and where the point stands: 0.digits × 10^point.
  ///
  /// Swift's own description gives the shortest digits; only its layout differs.
  private static func shortest(_ number: Double) -> (digits: [Character], point: Int) {
    let parts = number.description.split(separator: "e", maxSplits: 1)
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = Array(halves[0])
    let fraction = halves.count == 2 ? Array(halves[1]) : []
    var digits = whole + fraction
    var point = whole.count + exponent
    while digits.count > 1, digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return (digits, point)
  }

  private static func placed(_ digits: [Character], _ point: Int) -> String {
    let count = digits.count
    if count <= point, point <= 21 {
      return String(digits) + String(repeating: "0", count: point - count)
    }
    if 0 < point, point <= 21 {
      return String(digits[..<point]) + "." + String(digits[point...])
    }
    if -6 < point, point <= 0 {
      return "0." + String(repeating: "0", count: -point) + String(digits)
    }
    let exponent = point - 1
    let tail = "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
    return count == 1 ? String(digits) + tail : String(digits[0]) + "." + String(digits[1...]) + tail
  }
}
