extension Instant: PublicField, CustomStringConvertible {
  /// RFC 3339 in UTC, such as `2026-03-28T12:00:00Z`; milliseconds only when there are some.
  public var description: String {
    let rest = Int(Self.rest(of: milliseconds, by: 86_400_000))
    let (hour, minute, second) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60)
    let fraction = rest % 1_000 == 0 ? "" : "." + Decimal.write(rest % 1_000, 3)
    return "\(day)T\(Decimal.write(hour, 2)):\(Decimal.write(minute, 2)):\(Decimal.write(second, 2))\(fraction)Z"
  }

  /// Reads RFC 3339 with seconds, at most three decimals and `Z` or an offset.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard (20...29).contains(bytes.count), bytes[10] == 84, bytes[13] == 58, bytes[16] == 58,
      let day = Day(String(text.prefix(10))), let hour = Decimal.read(bytes[11..<13]),
      let minute = Decimal.read(bytes[14..<16]), let second = Decimal.read(bytes[17..<19]), hour < 24, minute < 60,
      second < 60
    else { return nil }
    var rest = bytes[19...]
    var thousandths = 0
    if rest.first == 46 {
      let digits = rest.dropFirst().prefix { (48...57).contains($0) }
      guard (1...3).contains(digits.count), let value = Decimal.read(digits) else { return nil }
      thousandths = value * [100, 10, 1][digits.count - 1]
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let offset = Self.offset(Array(rest)) else { return nil }
    let time = Int64(hour * 3_600 + minute * 60 + second - offset * 60) * 1_000 + Int64(thousandths)
    self.init(milliseconds: Int64(day.number) * 86_400_000 + time)
  }

  /// The moment as text.
  public var field: FieldValue { .text(description) }

  /// Reads a moment as it is written, in UTC.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .text(let text) = field, text.hasSuffix("Z"), let instant = Instant(text), instant.description == text
    else { throw FieldProblem(wanted: Self.form) }
    self = instant
  }

  /// A moment.
  public static var form: String { "moment in UTC such as 2026-03-28T12:00:00Z" }

  /// The beginning of the minute that this moment lies in.
  public var toTheMinute: Instant {
    let (start, overflow) = milliseconds.subtractingReportingOverflow(Self.rest(of: milliseconds, by: 60_000))
    return overflow ? self : Instant(milliseconds: start)
  }

  /// The day in UTC.
  var day: Day {
    Day(number: Int(milliseconds / 86_400_000 - (milliseconds % 86_400_000 < 0 ? 1 : 0)))
  }

  /// What is left of a number after whole multiples of the divisor at or below it.
  private static func rest(of number: Int64, by divisor: Int64) -> Int64 {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }

  /// Minutes of `Z`, `+01:00` or `-05:30`.
  private static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes == [90] { return 0 }
    guard bytes.count == 6, bytes[0] == 43 || bytes[0] == 45, bytes[3] == 58, let hours = Decimal.read(bytes[1..<3]),
      let minutes = Decimal.read(bytes[4..<6]), hours <= 14, minutes < 60
    else { return nil }
    return (bytes[0] == 43 ? 1 : -1) * (hours * 60 + minutes)
  }
}
