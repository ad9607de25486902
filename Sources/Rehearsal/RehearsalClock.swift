import CKernels
import Mandate
import Station
import StationStory
import Synchronization

/// A clock that shows a story's moments while the story is told, and runs on from the last of them afterwards, as fast as
/// any clock.
package final class RehearsalClock: Sendable {
  /// The clock that the story sets.
  package let story = Story.clock()
  private let letGo = Mutex<UInt64?>(nil)

  /// A clock at the story's beginning.
  package init() {}

  /// Runs from now on.
  package func run() { letGo.withLock { if $0 == nil { $0 = overt_clock_ns(OVERT_CLOCK_BOOT) } } }

  /// The moment that it shows.
  package var now: Moment {
    let told = story.now
    guard let since = letGo.withLock(\.self) else { return told }
    let passed = Span(milliseconds: Int64((overt_clock_ns(OVERT_CLOCK_BOOT) - since) / 1_000_000))
    return Moment(
      wall: told.wall.adding(passed), boot: Span(milliseconds: told.boot.milliseconds + passed.milliseconds))
  }

  /// The clock as a station asks it.
  package var source: MomentSource { MomentSource { self.now } }
}
