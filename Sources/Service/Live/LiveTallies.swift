import Faces
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
  ///
  /// - Parameter looking: the cameras that should look: a minute without frames is recorded as one, so that it is seen.
  mutating func due(
    at now: Instant, _ counts: [CameraCode: CameraCounts], looking: [CameraCode]
  ) -> [CameraTallied] {
    guard now.toTheMinute > minute else { return [] }
    return rest(at: now, counts, looking: looking)
  }

  /// The counts since the last ones.
  mutating func rest(
    at now: Instant, _ counts: [CameraCode: CameraCounts], looking: [CameraCode] = []
  ) -> [CameraTallied] {
    defer { minute = now.toTheMinute }
    return Set(counts.keys).union(looking).sorted { $0.code < $1.code }.compactMap { camera in
      let total = counts[camera] ?? CameraCounts()
      let before = recorded[camera] ?? CameraCounts()
      let tally = CameraTallied(
        deployment: deployment, camera: camera, minute: minute,
        faces: max(0, total.tallies.facesSeen - before.tallies.facesSeen),
        frames: max(0, total.tallies.framesSearched - before.tallies.framesSearched),
        dropped: max(0, total.dropped - before.dropped))
      let isEmpty = tally.faces == 0 && tally.frames == 0 && tally.dropped == 0
      guard !isEmpty || looking.contains(camera) else { return nil }
      recorded[camera] = total
      return tally
    }
  }
}
