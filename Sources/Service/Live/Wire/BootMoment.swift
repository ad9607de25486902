import Mandate

/// A moment on the clock that counts since the machine was started, also while it sleeps: nobody sets it, and two
/// processes of one machine read the same.
package struct BootMoment: Hashable, Comparable, Sendable {
  /// Nanoseconds since the machine was started.
  package let nanoseconds: Int64

  /// The moment so many nanoseconds after the start.
  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// Whether one moment lies before another.
  package static func < (left: BootMoment, right: BootMoment) -> Bool { left.nanoseconds < right.nanoseconds }

  /// How long after `earlier` it is.
  package func since(_ earlier: BootMoment) -> Span {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(earlier.nanoseconds)
    return Span(milliseconds: overflow ? .max : difference / 1_000_000)
  }

  /// The moment as the rules take moments in the recogniser's process: milliseconds of this clock.
  package var instant: Instant { Instant(milliseconds: nanoseconds / 1_000_000) }
}
