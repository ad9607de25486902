/// What clock and calendar on the wall show, without a zone, written `2026-03-28T12:00`.
public struct LocalTime: Hashable, Comparable, Sendable, PublicField, CustomStringConvertible {
  /// The day.
  public let day: Day
  /// Minutes since midnight, from 0 to 1439.
  public let minute: Int

  /// A time of day; `nil` when the minute is not in the day.
  public init?(day: Day, minute: Int) {
    guard (0..<1_440).contains(minute) else { return nil }
    self.day = day
    self.minute = minute
  }

  /// Reads `2026-03-28T12:00`, or with a space.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == 84 || bytes[10] == 32, bytes[13] == 58,
      let day = Day(String(text.prefix(10))), let hour = Decimal.read(bytes[11..<13]),
      let minute = Decimal.read(bytes[14..<16]), hour < 24, minute < 60
    else { return nil }
    self.init(day: day, minute: hour * 60 + minute)
  }

  /// `2026-03-28T12:00`.
  public var description: String { "\(day)T\(Decimal.write(minute / 60, 2)):\(Decimal.write(minute % 60, 2))" }

  /// Whether one reading is before another.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.minute) < (right.day, right.minute)
  }

  /// The moment at which clocks in UTC show this.
  public var asUTC: Instant { day.start.adding(.minutes(Int64(minute))) }

  /// The reading as text.
  public var field: FieldValue { .text(description) }

  /// Reads a local time.
  public init(field: FieldValue) throws(FieldProblem) {
    guard case .text(let text) = field, let time = LocalTime(text) else { throw FieldProblem(wanted: Self.form) }
    self = time
  }

  /// A local time.
  public static var form: String { "local time such as 2026-03-28T12:00" }
}
