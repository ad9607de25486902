import Mandate

/// What lies between the wall's clock and the one since the machine was started. It is held still, so that moments keep
/// their order to the millisecond, until the two clocks really drift apart: because somebody sets the wall's.
package struct WallOffset: Sendable {
  private var milliseconds: Int64?

  /// How far the clocks may drift apart before it is taken anew: more than reading one after the other can make of it.
  private static let play: Int64 = 20

  /// Nothing was compared yet.
  package init() {}

  /// A moment on the wall's clock, given what both clocks show now.
  package mutating func wall(of moment: BootMoment, now: Instant, boot: BootMoment) -> Instant {
    let fresh = now.milliseconds &- boot.nanoseconds / 1_000_000
    let offset = milliseconds.map { abs(fresh &- $0) <= Self.play ? $0 : fresh } ?? fresh
    milliseconds = offset
    return Instant(milliseconds: moment.nanoseconds / 1_000_000 &+ offset)
  }
}
