/// When a frame was taken, as far as that is known.
package struct FrameMoment: Sendable, Equatable {
  /// By the camera's clock, in nanoseconds since 1970, where it tells.
  package var wallClock: Int64?
  /// When it came, in nanoseconds of the boot clock.
  package var arrival: UInt64

  /// A moment of these.
  package init(wallClock: Int64?, arrival: UInt64) {
    self.wallClock = wallClock
    self.arrival = arrival
  }

  init(_ stamp: LiveStamp) { self.init(wallClock: stamp.wallClock, arrival: stamp.arrival) }

  /// Seconds from `other` to this moment: by the camera's clock where it tells of both, else by their arrival.
  package func seconds(after other: FrameMoment) -> Double {
    if let wallClock, let before = other.wallClock {
      let (difference, overflows) = wallClock.subtractingReportingOverflow(before)
      return overflows ? (wallClock > before ? .infinity : -.infinity) : Double(difference) / 1e9
    }
    return arrival >= other.arrival ? Double(arrival - other.arrival) / 1e9 : -Double(other.arrival - arrival) / 1e9
  }
}

/// Which frame of the large picture belongs to one of the small picture.
package enum FramePairing {
  /// What came of looking for it.
  package enum Outcome: Equatable {
    /// The frame with this number in the list.
    case pair(Int)
    /// None is near enough, but one may still come.
    case wait
    /// None is near enough, and none will be.
    case none
  }

  /// Looks for the frame nearest to `moment`, at most half of `interval` away.
  ///
  /// - Parameters:
  ///   - frames: oldest first.
  ///   - interval: seconds between two frames of the large picture.
  package static func find(_ moment: FrameMoment, in frames: some Collection<FrameMoment>, interval: Double) -> Outcome
  {
    // Clocks that are told in milliseconds do not hit the middle exactly.
    let reach = interval / 2 + 0.001
    var best: (index: Int, distance: Double)?
    var newest = -Double.infinity
    for (index, frame) in frames.enumerated() {
      let distance = frame.seconds(after: moment)
      newest = max(newest, distance)
      if abs(distance) <= reach, abs(distance) < best?.distance ?? .infinity { best = (index, abs(distance)) }
    }
    if let best, newest >= 0 || best.distance < 0.001 { return .pair(best.index) }
    // A later one may be nearer still.
    if newest < 0 { return .wait }
    return best.map { .pair($0.index) } ?? .none
  }
}
