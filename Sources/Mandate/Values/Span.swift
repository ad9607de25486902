/// A length of time in whole milliseconds.
public struct Span: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The length in milliseconds; may be negative.
  public let milliseconds: Int64

  /// A length of so many milliseconds.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// A length of so many seconds.
  public static func seconds(_ count: Int64) -> Span { Span(milliseconds: product(count, 1_000)) }

  /// A length of so many minutes.
  public static func minutes(_ count: Int64) -> Span { Span(milliseconds: product(count, 60_000)) }

  /// A length of so many hours of 60 minutes each, whatever the clocks on the wall do.
  public static func hours(_ count: Int64) -> Span { Span(milliseconds: product(count, 3_600_000)) }

  /// Whether one length is shorter than another.
  public static func < (left: Span, right: Span) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The difference of two lengths.
  public static func - (left: Span, right: Span) -> Span {
    let (difference, overflow) = left.milliseconds.subtractingReportingOverflow(right.milliseconds)
    return Span(milliseconds: overflow ? (left.milliseconds > 0 ? .max : .min) : difference)
  }

  /// The sum of two lengths; at the ends of the scale it stays there.
  static func + (left: Span, right: Span) -> Span {
    let (sum, overflow) = left.milliseconds.addingReportingOverflow(right.milliseconds)
    return Span(milliseconds: overflow ? (right.milliseconds > 0 ? .max : .min) : sum)
  }

  private static func product(_ count: Int64, _ unit: Int64) -> Int64 {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? (count > 0 ? .max : .min) : product
  }

  /// As a person would say it: "26 h 10 min", "3 min 5 s", "0.250 s".
  public var description: String {
    if milliseconds < 0 { return "minus \(Span(milliseconds: milliseconds == .min ? .max : -milliseconds))" }
    let thousandths = milliseconds % 1_000
    let seconds = milliseconds / 1_000 % 60
    let minutes = milliseconds / 60_000 % 60
    let hours = milliseconds / 3_600_000
    var parts: [String] = []
    if hours > 0 { parts.append("\(hours) h") }
    if minutes > 0 { parts.append("\(minutes) min") }
    if thousandths > 0 {
      let padded = String(String(thousandths + 1_000).dropFirst())
      parts.append("\(seconds).\(padded) s")
    } else if seconds > 0 || parts.isEmpty {
      parts.append("\(seconds) s")
    }
    return parts.joined(separator: " ")
  }
}
