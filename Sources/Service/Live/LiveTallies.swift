import Mandate
import Recognition

/// What of the cameras' counts is on record already.
package struct LiveTallies {
  private let deployment: DeploymentID
  private var minute = Instant(milliseconds: 0)
  private var recorded: [CameraCode: CameraCounts] = [:]
  /// The faces whose scores and qualities are on record: they wait until there are enough of them together.
  private var counted: [CameraCode: FaceBins] = [:]

  package init(deployment: DeploymentID) {
    self.deployment = deployment
  }

  /// The cameras begin to look.
  package mutating func begin(at now: Instant) {
    minute = now.toTheMinute
  }

  /// The counts of the minute that is over; none while it runs.
  ///
  /// - Parameter looking: the cameras that should look: a minute without frames is recorded as one, so that it is seen.
  package mutating func due(
    at now: Instant, _ counts: [CameraCode: CameraCounts], looking: [CameraCode]
  ) -> [CameraTallied] {
    guard now.toTheMinute > minute else { return [] }
    return rest(at: now, counts, looking: looking)
  }

  /// The counts since the last ones.
  package mutating func rest(
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
        dropped: max(0, total.dropped - before.dropped),
        scores: rest(of: total, \.scores, camera), qualities: rest(of: total, \.qualities, camera))
      let isEmpty = tally.faces == 0 && tally.frames == 0 && tally.dropped == 0
      guard !isEmpty || looking.contains(camera) else { return nil }
      recorded[camera] = total
      if tally.scores != nil { counted[camera, default: FaceBins()].scores = total.faceBins.scores }
      if tally.qualities != nil { counted[camera, default: FaceBins()].qualities = total.faceBins.qualities }
      return tally
    }
  }

  /// What is to be recorded of one of a camera's counters; `nil` while it is of too few faces.
  private func rest(
    of counts: CameraCounts, _ which: KeyPath<FaceBins, CounterBins>, _ camera: CameraCode
  ) -> [Int]? {
    let rest = counts.faceBins[keyPath: which].since((counted[camera] ?? FaceBins())[keyPath: which])
    return rest.total >= CounterBins.leastFaces ? rest.counts : nil
  }
}
