import Imaging

/// Looks at a feed's frames now and then and says what begins to be wrong with them and what no longer is.
struct PictureGuardian {
  private let limits: PictureLimits
  private var watch: PictureWatch
  private var clock = ClockWatch()
  private var drifting = Persistence()
  private var thumbnail = LumaThumbnail()
  private var nextLook = -Double.infinity

  init(_ limits: PictureLimits) {
    self.limits = limits
    watch = PictureWatch(limits)
  }

  /// Pictures come again.
  mutating func connected() {
    watch.connected()
    clock.restart()
    nextLook = -.infinity
  }

  mutating func acceptView() { watch.acceptView() }

  /// The frame with this stamp has come.
  mutating func look(at frame: FrameHandle, _ stamp: LiveStamp, isLive: Bool, report: (CameraEvent) -> Void) {
    if isLive {
      if stamp.discontinuity { clock.restart() }
      clock.frame(time: stamp.time, arrival: Double(stamp.arrival) / 1e9)
    }
    guard stamp.time >= nextLook else { return }
    nextLook = stamp.time + limits.lookEvery
    if thumbnail.fill(from: frame) {
      watch.look(at: thumbnail, now: stamp.time) { trouble, begins in
        report(begins ? .trouble(trouble) : .troubleOver(trouble))
      }
    }
    let share = drifting.holds ? 0.5 : 1
    let runsAway = abs(clock.drift ?? 0) > limits.driftLimit * share || clock.lateness > limits.lateLimit * share
    if drifting.update(runsAway, at: stamp.time, on: 5, off: 30) {
      report(runsAway ? .trouble(.clockDrift) : .troubleOver(.clockDrift))
    }
  }
}
