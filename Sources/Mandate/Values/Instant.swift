/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The rules never ask what time it is; every moment comes in as a value, so that any decision can be replayed.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment that lies `milliseconds` after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Whether one moment lies before another.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment `span` later; at the ends of the scale it stays there.
  public func adding(_ span: Span) -> Instant {
    let (sum, overflow) = milliseconds.addingReportingOverflow(span.milliseconds)
    return Instant(milliseconds: overflow ? (span.milliseconds > 0 ? .max : .min) : sum)
  }

  /// How long after `earlier` this moment is; negative when it lies before.
  public func since(_ earlier: Instant) -> Span {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return Span(milliseconds: overflow ? (milliseconds > 0 ? .max : .min) : difference)
  }
}
