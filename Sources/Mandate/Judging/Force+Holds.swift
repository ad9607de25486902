extension Force {
  func judgeHold(_ act: Act, at now: Instant) throws(Refusal) {
    switch act {
    case .holdPlaced(let act):
      let next: HoldID = next(holds.keys)
      try require(act.hold == next, .numberFree, "The next hold is \(next), not \(act.hold).")
      try judgeHold(reasons: act.reasons, reviewBy: act.reviewBy, at: now)
      let deployment = deployments[act.deployment] ?? DeploymentState()
      try require(
        !deployment.erased.contains(act.retention) && deployment.erasing[act.retention] == nil, .erasureDue,
        "\(act.retention.rawValue) of \(act.deployment) is erased already.")
      if let alert = act.alert {
        try require(
          act.retention == .alert || act.retention == .engagement, .holdNamed,
          "A single alert is held in class alert or engagement, not \(act.retention.rawValue).")
        try require(deployment.alerts[alert] != nil, .holdNamed, "\(act.deployment) has no alert \(alert).")
      }
    case .holdReviewed(let act):
      _ = try running(act.hold)
      try judgeHold(reasons: act.reasons, reviewBy: act.reviewBy, at: now)
    case .holdEnded(let act):
      _ = try running(act.hold)
      try requireReasons(act.reasons, "Why the hold ends", .holdNamed)
    default: break
    }
  }

  private func judgeHold(reasons: String, reviewBy: Instant, at now: Instant) throws(Refusal) {
    try requireReasons(reasons, "Why it is held", .holdNamed)
    try require(
      reviewBy > now && reviewBy.since(now) <= policy.holdReview, .holdNamed,
      "The review is \(reviewBy.since(now)) away; the policy allows \(policy.holdReview).")
  }

  private func running(_ id: HoldID) throws(Refusal) -> HoldState {
    guard let hold = holds[id], !hold.ended else { throw Refusal(.holdNamed, "There is no running hold \(id).") }
    return hold
  }

  /// What holds keep of a class of a deployment: everything, or single alerts.
  public func held(_ retention: RetentionClass, of deployment: DeploymentID) -> (all: Bool, alerts: [AlertID]) {
    let running = holds.values.filter {
      !$0.ended && $0.placed.deployment == deployment && $0.placed.retention == retention
    }
    return (running.contains { $0.placed.alert == nil }, Set(running.compactMap(\.placed.alert)).sorted())
  }
}
