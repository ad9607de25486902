/// A day of the proleptic Gregorian calendar, written `2026-03-28`.
public struct Day: Hashable, Comparable, Sendable, PublicField, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// A day by year, month and day of the month; `nil` when there is none such from year 0 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9_999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    // Howard Hinnant's days_from_civil: years that begin in March, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    let (y, m, d) = parts
    guard (y, m, d) == (year, month, day) else { return nil }
  }

  /// Reads `2026-03-28`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    guard let year = Decimal.read(bytes[0..<4]), let month = Decimal.read(bytes[5..<7]),
      let day = Decimal.read(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    // Days beyond these are written by nobody and could not be read again; the sum must not overflow for them.
    let shifted = min(max(number, -100_000_000), 100_000_000) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civil = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), civil, day)
  }

  /// `2026-03-28`.
  public var description: String {
    let (year, month, day) = parts
    return "\(Decimal.write(year, 4))-\(Decimal.write(month, 2))-\(Decimal.write(day, 2))"
  }

  /// Whether one day lies before another.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day as text.
  public var field: FieldValue { .text(description) }

  /// Reads a day.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .text(let text) = field, let day = Day(text) else { throw FieldProblem(wanted: Self.form) }
    self = day
  }

  /// A day.
  public static var form: String { "day such as 2026-03-28" }

  /// The moment at which the day begins in UTC; at the ends of the scale it stays there.
  var start: Instant {
    let (milliseconds, overflow) = Int64(number).multipliedReportingOverflow(by: 86_400_000)
    return Instant(milliseconds: overflow ? (number > 0 ? .max : .min) : milliseconds)
  }
}
