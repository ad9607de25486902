extension Force {
  /// The first act that a rule demands of the system by itself at a moment.
  func due(at now: Instant) -> Act? {
    for id in deployments.keys.sorted() {
      guard let deployment = deployments[id], let act = due(in: deployment, id: id, at: now) else { continue }
      return act
    }
    return nil
  }

  private func due(in deployment: DeploymentState, id: DeploymentID, at now: Instant) -> Act? {
    guard let authority = deployment.authority, let application = deployment.application else { return nil }
    let lapsed =
      authority.urgent && authority.upheld == nil && now >= authority.at.adding(authority.policy.urgentFollowUp)
    switch deployment.phase {
    case .authorised where lapsed || authority.upheld == false:
      return .deploymentCancelled(
        DeploymentCancelled(
          deployment: id,
          reasons: authority.upheld == false
            ? "The urgent authority was not upheld." : "The urgent authority was not reviewed in time."))
    case .authorised where now >= application.window.end:
      return .deploymentCancelled(DeploymentCancelled(deployment: id, reasons: "The window passed without a start."))
    case .live, .paused:
      if lapsed || authority.upheld == false {
        return .deploymentEnded(DeploymentEnded(deployment: id, manner: .urgencyLapsed))
      }
      let end = authority.end(of: application.window)
      if now >= end {
        // Later than a minute means that nobody was there to end it; the recogniser stopped by itself, its lease not renewed.
        let manner: EndManner = now < end.adding(.minutes(1)) ? .window : .recovered
        return .deploymentEnded(DeploymentEnded(deployment: id, manner: manner))
      }
      guard deployment.phase == .live else { return nil }
      return pause(of: deployment, authority: authority, at: now).map {
        .deploymentPaused(DeploymentPaused(deployment: id, cause: $0))
      }
    default: return nil
    }
  }

  private func pause(of deployment: DeploymentState, authority: Authority, at now: Instant) -> PauseCause? {
    if let overdue = deployment.necessityOverdue(under: authority),
      now >= overdue.adding(authority.policy.necessityGrace)
    {
      return .necessityOverdue
    }
    if FalseAlertBound.isAbove(
      ceiling: authority.falseAlertCeiling, count: deployment.falseAlertsSincePause, faces: deployment.faces)
    {
      return .falseAlerts
    }
    return nil
  }
}
