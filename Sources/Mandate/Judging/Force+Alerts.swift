extension Force {
  func judgeAlert(
    _ act: Act, of deployment: DeploymentState, id: DeploymentID, by actor: Actor, at now: Instant
  ) throws(Refusal) {
    if case .alertRaised(let raised) = act { return try judge(raised, of: deployment, id: id, at: now) }
    guard let number = act.alert, let alert = deployment.alerts[number] else {
      throw Refusal(.alertLive, "\(id) has no alert \(act.alert.map(String.init(describing:)) ?? "").")
    }
    try require(deployment, id, in: .live, .paused, .ended, to: "judged")
    try require(deployment.figures == nil, .assessmentStands, "The figures of \(id) are fixed.")
    switch act {
    case .alertSighted(let sighting):
      try require(deployment, id, in: .live, to: "watched")
      try require(
        sighting.camera == alert.raised.camera, .alertLive,
        "\(number) is of camera \(alert.raised.camera); nobody is followed to camera \(sighting.camera).")
      try require(
        sighting.score >= deployment.application?.threshold ?? sighting.score, .authorityThreshold,
        "The score is \(sighting.score), below the threshold.")
      try require(
        sighting.seenAt >= alert.raised.seenAt && sighting.seenAt <= now, .alertLive,
        "\(number) was raised at \(alert.raised.seenAt); it was not seen again at \(sighting.seenAt).")
      try require(
        !isWithdrawn(alert.raised, of: deployment), .alertLive,
        "Everybody whom \(number) names was withdrawn; nobody is watched for.")
    case .alertAssessed(let assessment): try judge(assessment, of: alert, number: number)
    case .alertDecided(let decision):
      let stopped = deployment.manner == .halted || deployment.manner == .urgencyLapsed
      try require(
        !(decision.engage && stopped), .haltEnds,
        "\(id) \(deployment.manner == .halted ? "was halted" : "lost its authority"); nobody is engaged on its alerts.")
      try require(
        !decision.engage || !isWithdrawn(alert.raised, of: deployment), .engagementPurpose,
        "Everybody whom \(number) names was withdrawn from the list; an engagement has no purpose left.")
      try judge(decision, of: alert, number: number, by: actor)
    case .alertEngaged(let engagement): try judge(engagement, of: alert, number: number, by: actor, at: now)
    case .personNotLocated(let act):
      try require(
        alert.assessment?.refer == true && alert.engagement == nil && !alert.notLocated, .operatorFirst,
        "\(number) is not with the engagement officers.")
      try requireReasons(act.reasons, "What happened")
    case .outcomeRecorded(let outcome):
      try require(alert.engagement != nil, .decisionFirst, "Nobody was engaged on \(number).")
      try require(alert.decider == actor.officer, .decisionFirst, "\(number) was decided by another officer.")
      try requireReasons(outcome.legalBasis, "The legal basis of \(outcome.kind.rawValue)", .outcomeBasis)
    default: break
    }
  }

  private func judge(
    _ raised: AlertRaised, of deployment: DeploymentState, id: DeploymentID, at now: Instant
  ) throws(Refusal) {
    try require(
      deployment.phase == .live, .alertLive, "\(id) is \(deployment.phase.rawValue); no alert is raised.")
    guard let application = deployment.application else {
      throw Refusal(.alertLive, "The application of \(id) is not there.")
    }
    let next: AlertID = next(deployment.alerts.keys)
    try require(raised.alert == next, .numberFree, "The next alert of \(id) is \(next), not \(raised.alert).")
    try require(
      application.cameras.contains { $0.code == raised.camera }, .authoritySources,
      "Camera \(raised.camera) is not bound to \(id).")
    try require(
      raised.score >= application.threshold, .authorityThreshold,
      "The score is \(raised.score); the threshold is \(application.threshold).")
    try require(
      raised.watchlist == (raised.blueList ? deployment.blueList?.digest : deployment.frozen?.digest), .listOwner,
      "The face was compared with another list than that of \(id).")
    let known =
      raised.blueList
      ? Set(deployment.volunteers.map(\.volunteer.number)) : Set(deployment.entries.map(\.entry.number))
    try require(
      !raised.entries.isEmpty && raised.entries.allSatisfy { known.contains($0.number) }, .alertLive,
      "The alert names no entry, or one that is not on the \(raised.blueList ? "Blue List" : "watchlist").")
    try require(
      raised.seenAt <= now && raised.seenAt >= deployment.liveSince ?? now, .alertLive,
      "The face was seen at \(raised.seenAt), outside the time since \(id) went live.")
  }

  /// Whether everybody whom an alert names was withdrawn since.
  private func isWithdrawn(_ raised: AlertRaised, of deployment: DeploymentState) -> Bool {
    raised.blueList
      ? raised.entries.allSatisfy { deployment.blueListWithdrawn.contains(VolunteerID($0.number)) }
      : raised.entries.allSatisfy(deployment.withdrawnEntries.contains)
  }

  private func judge(_ assessment: AlertAssessed, of alert: AlertState, number: AlertID) throws(Refusal) {
    try require(alert.assessment == nil, .assessmentStands, "\(number) was assessed before.")
    try requireReasons(assessment.reasons, "What the assessment of \(number) rests on")
    try require(
      assessment.group?.basis != .selfDefined, .groupBasis,
      "Nobody has spoken to the person of \(number); a group is only perceived then.")
    try require(
      assessment.opinion != .different || !assessment.refer, .assessmentStands,
      "\(number) is judged different people; that closes it, and nothing is referred.")
  }

  private func judge(
    _ decision: AlertDecided, of alert: AlertState, number: AlertID, by actor: Actor
  ) throws(Refusal) {
    guard let assessment = alert.assessment else {
      throw Refusal(.operatorFirst, "No operator has assessed \(number).")
    }
    try require(
      assessment.opinion != .different, .assessmentStands, "\(number) was judged different people, which closes it.")
    try require(assessment.refer, .operatorFirst, "The operator did not refer \(number).")
    try require(
      alert.decision == nil && !alert.notLocated, .assessmentStands, "\(number) was decided before.")
    try require(
      alert.assessor != actor.officer, .twoPeople,
      "\(actor.officer.map(String.init(describing:)) ?? "") assessed \(number); another officer decides.")
    if decision.engage {
      try require(
        !alert.raised.blueList, .engagementPurpose, "\(number) is of the Blue List; nobody is engaged on it.")
      try requireReasons(decision.purpose ?? "", "The lawful policing purpose", .engagementPurpose)
    }
    try requireReasons(decision.reasons, "Why \(decision.engage ? "" : "not ")to engage")
  }

  private func judge(
    _ engagement: AlertEngaged, of alert: AlertState, number: AlertID, by actor: Actor, at now: Instant
  ) throws(Refusal) {
    guard let decision = alert.decision, decision.engage else {
      throw Refusal(.decisionFirst, "No engagement officer decided to engage on \(number).")
    }
    try require(alert.decider == actor.officer, .decisionFirst, "\(number) was decided by another officer.")
    try require(
      alert.engagement == nil && !alert.notLocated, .assessmentStands, "\(number) was engaged or lost before.")
    try require(
      engagement.startedAt >= (alert.decidedAt ?? now).toTheMinute && engagement.startedAt <= now
        && (0...86_400).contains(engagement.seconds),
      .decisionFirst,
      "The engagement began at \(engagement.startedAt) and took \(engagement.seconds) s, which does not fit \(number).")
    try require(
      engagement.leaflet || engagement.noLeaflet?.isStated == true, .leafletReason,
      "No leaflet was given, and no reason is stated.")
  }
}
