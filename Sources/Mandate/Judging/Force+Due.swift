extension Force {
  /// The first act that a rule demands of the system by itself at a moment.
  func due(at now: Instant) -> Act? {
    for id in deployments.keys.sorted() {
      guard let deployment = deployments[id], let demand = demand(on: deployment, id: id, at: now) else { continue }
      return demand.act
    }
    return nil
  }

  /// What a rule demands of the system by itself, and the refusal of whatever would go on instead.
  struct Demand {
    let act: Act
    let refusal: Refusal

    init(_ act: Act, _ rule: Rule, _ sentence: String) {
      self.act = act
      refusal = Refusal(rule, sentence)
    }
  }

  /// What a rule demands of the system in a deployment by itself.
  func demand(on deployment: DeploymentState, id: DeploymentID, at now: Instant) -> Demand? {
    guard let authority = deployment.authority, let application = deployment.application else { return nil }
    let ended = authority.end(of: application.window)
    switch deployment.phase {
    case .authorised:
      if let reason = lapse(of: authority, id: id, at: now) {
        let report = DeploymentCancelled(deployment: id, reasons: reason)
        return Demand(.deploymentCancelled(report), .urgentFollowUp, reason)
      }
      guard now >= ended else { return nil }
      return Demand(
        .deploymentCancelled(DeploymentCancelled(deployment: id, reasons: "The window passed without a start.")),
        .authorityWindow, "The window closed \(now.since(ended)) ago, at \(ended).")
    case .live, .paused:
      // Found long after the window, whatever else is overdue: it ended with its window.
      if now < ended.adding(.minutes(1)), let reason = lapse(of: authority, id: id, at: now) {
        let end = DeploymentEnded(deployment: id, manner: .urgencyLapsed)
        return Demand(.deploymentEnded(end), .urgentFollowUp, reason)
      }
      if now >= ended {
        // Later than a minute means that nobody was there to end it; the recogniser stopped by itself, its lease not renewed.
        let manner: EndManner = now < ended.adding(.minutes(1)) ? .window : .recovered
        return Demand(
          .deploymentEnded(DeploymentEnded(deployment: id, manner: manner)), .authorityWindow,
          "The window closed \(now.since(ended)) ago, at \(ended).")
      }
      guard deployment.phase == .live else { return nil }
      return pause(of: deployment, id: id, authority: authority, at: now)
        ?? drift(of: deployment, id: id, at: now)
    default: return nil
    }
  }

  /// Why an urgent authority no longer stands.
  private func lapse(of authority: Authority, id: DeploymentID, at now: Instant) -> String? {
    guard authority.urgent, authority.upheld != true else { return nil }
    guard authority.upheld == nil else { return "The urgent authority of \(id) was not upheld." }
    let limit = authority.policy.urgentFollowUp
    guard let deadline = authority.reviewDeadline, now >= deadline else { return nil }
    return "The urgent authority of \(id) was given \(now.since(authority.at)) ago and not reviewed; the limit is "
      + "\(limit)."
  }

  private func pause(
    of deployment: DeploymentState, id: DeploymentID, authority: Authority, at now: Instant
  ) -> Demand? {
    func pause(_ cause: PauseCause, _ rule: Rule, _ sentence: String) -> Demand {
      Demand(.deploymentPaused(DeploymentPaused(deployment: id, cause: cause)), rule, sentence)
    }
    if deployment.clockMoved { return pause(.clock, .clockOrder, "The clock moved while \(id) was live.") }
    if let overdue = deployment.necessityOverdue(under: authority),
      now >= overdue.adding(authority.policy.necessityGrace)
    {
      return pause(
        .necessityOverdue, .necessityReview,
        "Silver's record that the use is still necessary and proportionate was due at \(overdue).")
    }
    let ceiling = authority.falseAlertCeiling
    if FalseAlertBound.isAbove(ceiling: ceiling, count: deployment.falseAlertsSincePause, faces: deployment.faces) {
      return pause(
        .falseAlerts, .falseAlertCeiling,
        "\(deployment.falseAlerts) false alerts in \(deployment.faces) faces are clearly more than "
          + "\(ceiling) in a million.")
    }
    return nil
  }
}

extension Authority {
  /// When an urgent authority ends unless it is reviewed before.
  var reviewDeadline: Instant? { urgent && upheld == nil ? at.adding(policy.urgentFollowUp) : nil }
}

extension Act {
  /// Whether the act lets recognition begin or go on, so that it waits for what rules demand first.
  var goesOn: Bool {
    switch self {
    case .deploymentStarted, .deploymentResumed, .urgencyReviewed, .necessityRecorded, .alertRaised, .alertSighted: true
    default: false
    }
  }
}
