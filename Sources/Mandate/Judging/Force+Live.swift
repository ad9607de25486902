extension Force {
  func judgeLive(
    _ act: Act, of deployment: DeploymentState, id: DeploymentID, by actor: Actor, at now: Instant
  ) throws(Refusal) {
    switch act {
    case .deploymentStarted(let act):
      try require(deployment.endedAt == nil, .haltEnds, "\(id) has ended; it is not started again.")
      try require(deployment, id, in: .authorised, to: "started")
      if let obstacle = obstacles(toStarting: id, at: now).first { throw obstacle }
      try require(
        act.watchlist == deployment.frozen?.digest, .listOwner,
        "The watchlist is not the one that was frozen for \(id).")
    case .deploymentPaused(let act):
      try require(deployment, id, in: .live, to: "paused")
      try require(
        actor == .system || act.cause == .person || act.cause == .equipment, .roleRequired,
        "\(act.cause.rawValue) is a cause that the system finds by itself.")
    case .deploymentResumed(let act):
      try require(
        deployment.endedAt == nil, .haltEnds,
        "\(id) \(deployment.manner == .halted ? "was halted" : "has ended"); only a pause is undone.")
      try require(deployment, id, in: .paused, to: "resumed")
      try requireReasons(act.reasons, "Why it may go on")
      if let obstacle = obstacles(toResuming: deployment, at: now).first { throw obstacle }
      if deployment.pausedFor == .falseAlerts, let paused = deployment.pausedAt {
        try require(
          !deployment.necessityAsked, .necessityReview,
          "\(id) was paused for false alerts \(now.since(paused)) ago; Silver has recorded no necessity since.")
      }
      if let authority = deployment.authority, let last = deployment.necessityAt {
        let due = min(last.adding(authority.necessityInterval), deployment.flaggedAt ?? Instant(milliseconds: .max))
        try require(
          now < due.adding(authority.policy.necessityGrace), .necessityReview,
          "Silver's record that the use is still necessary and proportionate was due at \(due).")
      }
    case .necessityRecorded(let act):
      try require(deployment, id, in: .live, .paused, to: "reviewed for necessity")
      try requireReasons(act.reasons, "Why it is necessary and proportionate", .necessityReview)
      try require(
        act.necessary && act.proportionate, .necessityReview,
        "What is no longer \(act.necessary ? "proportionate" : "necessary") is not continued: halt \(id).")
    case .deploymentHalted(let act):
      try require(deployment, id, in: .live, .paused, to: "halted")
      try requireReasons(act.reasons, "Why it is halted")
    case .deploymentEnded(let act):
      try require(deployment, id, in: .live, .paused, to: "ended")
      try require(
        actor == .system ? act.manner != .halted : act.manner == .planned, .roleRequired,
        "An end by \(act.manner.rawValue) is not for \(actor == .system ? "the system" : "a person") to say.")
    case .flagRaised(let act):
      try require(deployment, id, in: .live, .paused, to: "flagged")
      try judge(camera: act.camera, of: deployment, id: id)
    case .flagCleared(let act):
      try require(deployment, id, in: .live, .paused, to: "cleared of a flag")
      try judge(camera: act.camera, of: deployment, id: id)
    case .cameraTallied(let act):
      try require(deployment, id, in: .live, .paused, .ended, to: "tallied")
      try require(deployment.figures == nil, .lifeCycle, "The figures of \(id) are fixed.")
      try judge(camera: act.camera, of: deployment, id: id)
      try require(
        act.faces >= 0 && act.frames >= 0 && act.dropped >= 0, .recordFigures,
        "A count of camera \(act.camera) is negative.")
      for bins in [act.scores, act.qualities] {
        guard let bins else { continue }
        try require(
          CounterBins.areSound(bins), .recordFigures,
          "Camera \(act.camera) counts in \(bins.count) bins, or a count is negative; there are \(CounterBins.count).")
        let sum = bins.clampedSum
        try require(
          sum >= CounterBins.leastFaces, .counterSize,
          "Counters of \(sum) faces would be recorded; \(CounterBins.leastFaces) are needed together.")
      }
    default: break
    }
  }

  /// Only the cameras bound to a deployment are spoken of in it.
  private func judge(camera: CameraCode?, of deployment: DeploymentState, id: DeploymentID) throws(Refusal) {
    guard let camera else { return }
    try require(
      deployment.application?.cameras.contains { $0.code == camera } == true, .authoritySources,
      "Camera \(camera) is not bound to \(id).")
  }
}
