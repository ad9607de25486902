import Synchronization

/// How often a worker's cameras are looked at: as often as the policy says, less often while there is too much to do, never
/// less often than a stated floor. All its cameras alike, so that none is looked at at another's expense. What is beyond
/// the floor is dropped and counted.
package final class LoadControl: Sendable {
  /// Seconds between two looks at one camera, as the policy has them, and at most.
  package let policy: Double, floor: Double
  private let state: Mutex<State>

  private struct State {
    var interval: Double
    var calm = 0
  }

  /// How much longer the interval becomes in a second in which frames were dropped.
  private static let growth = 1.3
  /// How much shorter it becomes after ``calm`` seconds in which none was, and the worker had time to spare.
  private static let decrease = 0.85
  /// Seconds without a drop before the interval becomes shorter: it grows at once and shrinks slowly, so that it does not
  /// swing.
  private static let calm = 2
  /// The share of dropped frames from which there is too much to do.
  private static let tooMany = 0.02
  /// The share of its time that a worker may be busy for the interval to become shorter.
  private static let spare = 0.75

  /// A control that begins at the policy's interval.
  package init(policy: Double, floor: Double) {
    self.policy = policy
    self.floor = max(policy, floor)
    state = Mutex(State(interval: policy))
  }

  /// Seconds between two looks at one camera now.
  package var interval: Double { state.withLock { $0.interval } }

  /// Judges a second that is over.
  ///
  /// - Parameters:
  ///   - looks: pictures looked at in it, on all cameras.
  ///   - dropped: pictures dropped in it.
  ///   - busy: the share of it in which the worker looked.
  package func judge(looks: Int, dropped: Int, busy: Double) {
    state.withLock { state in
      let due = looks + dropped
      if due > 0, Double(dropped) > Self.tooMany * Double(due) {
        state.calm = 0
        // Frame rates are coarse: an interval of 0 begins at one that makes a difference.
        state.interval = min(floor, max(state.interval, 0.04) * Self.growth)
        return
      }
      guard state.interval > policy, busy < Self.spare else {
        state.calm = 0
        return
      }
      state.calm += 1
      guard state.calm >= Self.calm else { return }
      state.interval = max(policy, state.interval * Self.decrease)
    }
  }
}
