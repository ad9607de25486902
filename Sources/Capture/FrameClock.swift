/// Turns a stream's time stamps into seconds that only go forward.
///
/// Stamps come from the file, so anything may be in them: none at all, the same twice, a jump back where a recorder
/// started anew, a leap of years.
package struct FrameClock {
  /// Seconds between frames where the file says nothing better.
  let period: Double
  /// Seconds per unit of the stamps.
  let unit: Double

  /// Where the last frame ended, in seconds by its stamp or from the first frame, whichever is more.
  private(set) var reach = 0.0

  /// Whether the last stamp started a new count.
  package private(set) var restarted = false

  private var last: Double?
  private var begins = false
  /// What to add to a stamp's seconds to get the frame's time.
  private var offset = 0.0

  /// A stamp further back than this starts a new count; nearer ones are out of order and only nudged, in seconds.
  private static let disorder = 1.0
  /// A stamp further ahead than this, in seconds, starts a new count too.
  private let leap: Double
  /// The least that two frames lie apart, in seconds.
  private static let nudge = 0.001

  package init(frameRate: Double, unit: Double, leap: Double = 3_600) {
    period = 1 / frameRate
    self.unit = unit
    self.leap = leap
  }

  /// The next stamp starts a new count, whatever it is: the source begins anew.
  package mutating func restart() { begins = last != nil }

  /// The time of the next frame in seconds from the first, given its stamp.
  package mutating func next(_ stamp: Int64?) -> Double {
    let seconds = stamp.map { Double($0) * unit }
    restarted = false
    defer { reach = max(last ?? 0, seconds ?? 0) + period }
    guard let last else {
      if let seconds { offset = -seconds }
      self.last = 0
      return 0
    }
    let time: Double
    if let seconds {
      let candidate = seconds + offset
      if !begins, candidate >= last + Self.nudge, candidate <= last + leap {
        time = candidate
      } else if !begins, candidate < last + Self.nudge, candidate > last - Self.disorder {
        time = last + Self.nudge
      } else {
        time = last + period
        offset = time - seconds
        restarted = true
        begins = false
      }
    } else {
      time = last + period
    }
    self.last = time
    return time
  }
}
