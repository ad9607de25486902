extension Force {
  func judgeDeployment(_ act: Act, by actor: Actor, at now: Instant) throws(Refusal) {
    guard let id = act.deployment, let deployment = deployments[id] else {
      throw Refusal(.authorityMissing, "There is no deployment \(act.deployment.map(String.init(describing:)) ?? "").")
    }
    if act.goesOn, let demand = demand(on: deployment, id: id, at: now) { throw demand.refusal }
    switch act {
    case .deploymentSubmitted, .deploymentConsulted, .deploymentAuthorised, .deploymentRefused, .urgencyReviewed,
      .noticePublished, .noticeWaived, .deploymentCancelled:
      try judgeAuthority(act, of: deployment, id: id, by: actor, at: now)
    case .deploymentRostered, .deploymentBriefed, .briefingAcknowledged, .placeConfirmed, .systemChecked,
      .watchlistBuilt, .watchlistApproved, .watchlistFrozen, .entryWithdrawn:
      try judgePreparation(act, of: deployment, id: id, by: actor, at: now)
    case .deploymentStarted, .deploymentPaused, .deploymentResumed, .necessityRecorded, .deploymentHalted,
      .deploymentEnded, .flagRaised, .flagCleared, .cameraTallied:
      try judgeLive(act, of: deployment, id: id, by: actor, at: now)
    case .alertRaised, .alertSighted, .alertAssessed, .alertDecided, .alertEngaged, .personNotLocated, .outcomeRecorded:
      try judgeAlert(act, of: deployment, id: id, by: actor, at: now)
    case .blueListBuilt, .consentWithdrawn, .passLogged: try judgeBlueList(act, of: deployment, id: id, at: now)
    case .holdPlaced: try judgeHold(act, at: now)
    default: try judgeAfterwards(act, of: deployment, id: id, at: now)
    }
  }

  /// Throws unless a deployment is in one of the phases.
  func require(
    _ deployment: DeploymentState, _ id: DeploymentID, in phases: Phase..., to verb: String
  ) throws(Refusal) {
    try require(
      phases.contains(deployment.phase), .lifeCycle, "\(id) is \(deployment.phase.rawValue); it cannot be \(verb) now.")
  }
}
