import Mandate

extension Span {
  /// Reads a length such as `15m`, `24 h`, `22h 30m`, `10 min`, `3d` or `90 s`.
  init?(words: some StringProtocol) {
    let units: [String: Int64] = [
      "s": 1, "m": 60, "min": 60, "h": 3_600, "d": 86_400, "day": 86_400, "days": 86_400,
    ]
    var rest = Substring(words)
    var total: Int64 = 0
    func skip() { rest = rest.drop { $0 == " " } }
    skip()
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      skip()
      let unit = rest.prefix { ("a"..."z").contains($0) }
      rest = rest.dropFirst(unit.count)
      // Nine digits of days are far from what overflows.
      guard (1...9).contains(digits.count), let number = Int64(digits), let seconds = units[String(unit)] else {
        return nil
      }
      total += number * seconds
      guard total <= 100 * 366 * 86_400 else { return nil }
      skip()
    }
    self = .seconds(total)
  }
}
