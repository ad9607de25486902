import CKernels
import Mandate

/// Where a station's moments come from: the machine's clocks, or a story's.
public struct MomentSource: Sendable {
  /// The present moment by both clocks.
  public let now: @Sendable () -> Moment

  /// A source that asks `now`.
  public init(now: @escaping @Sendable () -> Moment) {
    self.now = now
  }

  /// The machine's clocks.
  public static let machine = MomentSource {
    Moment(
      wall: Instant(milliseconds: Int64(overt_clock_ns(OVERT_CLOCK_REALTIME) / 1_000_000)),
      boot: Span(milliseconds: Int64(overt_clock_ns(OVERT_CLOCK_BOOT) / 1_000_000)))
  }
}
