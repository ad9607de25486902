import Mandate
import Synchronization

/// A clock that a script sets, for demonstrations and tests.
public final class StoryClock: Sendable {
  private let state: Mutex<Moment>

  /// A clock that shows `start`.
  public init(start: Instant) {
    state = Mutex(Moment(wall: start, boot: .hours(1)))
  }

  /// The moment that it shows.
  public var now: Moment { state.withLock { $0 } }

  /// Moves both hands to a moment; the boot clock never goes back.
  public func move(to instant: Instant) {
    state.withLock { moment in
      let step = max(instant.since(moment.wall), .seconds(0))
      moment = Moment(wall: instant, boot: Span(milliseconds: moment.boot.milliseconds + step.milliseconds))
    }
  }

  /// Sets the wall clock alone, as somebody could.
  public func setWall(to instant: Instant) {
    state.withLock { $0 = Moment(wall: instant, boot: $0.boot) }
  }

  /// The clock as a source of moments.
  public var source: MomentSource { MomentSource { self.now } }
}
