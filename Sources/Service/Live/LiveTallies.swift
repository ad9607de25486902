import Mandate

/// What of the cameras' counts is on record already.
struct LiveTallies {
  private let deployment: DeploymentID
  private var minute = Instant(milliseconds: 0)
  private var recorded: [CameraCode: CameraCounts] = [:]

  init(deployment: DeploymentID) {
    self.deployment = deployment
  }

  /// The cameras begin to look.
  mutating func begin(at now: Instant) {
    minute = now.toTheMinute
  }

  /// The counts of the minute that is over; none while it runs.
  mutating func due(at now: Instant, _ threads: [CameraThread]) -> [CameraTallied] {
    guard now.toTheMinute > minute else { return [] }
    return rest(at: now, threads)
  }

  /// The counts since the last ones.
  mutating func rest(at now: Instant, _ threads: [CameraThread]) -> [CameraTallied] {
    defer { minute = now.toTheMinute }
    return threads.compactMap { thread in
      let counts = thread.control.counts
      let before = recorded[thread.camera.code] ?? CameraCounts()
      let tally = CameraTallied(
        deployment: deployment, camera: thread.camera.code, minute: minute,
        faces: counts.tallies.facesSeen - before.tallies.facesSeen,
        frames: counts.tallies.framesSearched - before.tallies.framesSearched, dropped: counts.dropped - before.dropped)
      guard tally.faces > 0 || tally.frames > 0 || tally.dropped > 0 else { return nil }
      recorded[thread.camera.code] = counts
      return tally
    }
  }
}
