extension DeploymentState {
  /// Takes an act of this deployment into its state.
  mutating func apply(_ recorded: RecordedAct, policy: Policy, rank: Rank?) {
    let now = recorded.at.wall
    switch recorded.act {
    case .deploymentDrafted(let act):
      applicant = recorded.actor.officer
      application = act.application
      roster = act.application.roster
    case .deploymentSubmitted(let act):
      phase = .submitted
      applicant = recorded.actor.officer
      operation = act.operation
    case .deploymentConsulted(let act):
      // Another consultation adds to what was required before and takes nothing back.
      consultation = Consultation(
        officer: recorded.actor.officer,
        result: act.result == .noObjection ? consultation?.result ?? .noObjection : act.result, rank: rank ?? .staff,
        conditions: (consultation?.conditions ?? []) + act.conditions)
      if act.result == .veto { close(.vetoed, at: now) }
    case .deploymentAuthorised(let act):
      phase = .authorised
      guard let officer = recorded.actor.officer, let rank else { return }
      authority = Authority(
        officer: officer, rank: rank, at: now, conditions: act.conditions + (consultation?.conditions ?? []),
        urgent: rank < .superintendent, policy: policy)
    case .deploymentRefused: close(.refused, at: now)
    case .urgencyReviewed(let act):
      authority?.upheld = act.upheld
      authority?.reviewer = rank
    case .noticePublished: noticedAt = now
    case .noticeWaived: waiverRank = rank ?? .staff
    case .deploymentRostered(let act):
      roster = act.roster
      acknowledged.formIntersection(Set(act.roster.map(\.officer)))
    case .deploymentBriefed:
      briefed = true
      acknowledged = []
    case .briefingAcknowledged: if let officer = recorded.actor.officer { acknowledged.insert(officer) }
    case .placeConfirmed(let act):
      place = act
      placeAt = now
    case .systemChecked(let act):
      check = act
      checkedAt = now
    case .deploymentCancelled: close(.cancelled, at: now)
    default: applyLive(recorded)
    }
  }

  private mutating func applyLive(_ recorded: RecordedAct) {
    let now = recorded.at.wall
    switch recorded.act {
    case .watchlistBuilt(let act):
      entries = act.entries
      withdrawnEntries = []
      compiler = recorded.actor.officer
      approvers = []
      frozen = nil
      withdrawn = [:]
    case .watchlistApproved: if let officer = recorded.actor.officer { approvers.insert(officer) }
    case .watchlistFrozen(let act):
      frozen = act
      withdrawn = [:]
    case .entryWithdrawn(let act):
      entries.removeAll { $0.entry == act.entry }
      withdrawnEntries.insert(act.entry)
      if frozen != nil { withdrawn[act.category, default: 0] += 1 }
    case .deploymentStarted:
      phase = .live
      startedAt = startedAt ?? now
      liveSince = now
      necessityAt = now
    case .deploymentPaused(let act):
      phase = .paused
      pausedFor = act.cause
      pausedAt = now
      clockMoved = false
      if act.cause == .falseAlerts {
        necessityAsked = true
        flaggedAt = flaggedAt ?? now
      }
      countLive(to: now)
      for camera in cameras.keys { cameras[camera]?.pause() }
    case .deploymentResumed:
      phase = .live
      liveSince = now
      pausedFor = nil
      pausedAt = nil
      falseAlertsWhenResumed = falseAlerts
    case .necessityRecorded:
      necessityAt = now
      necessityAsked = false
      flaggedAt = nil
    case .deploymentHalted: end(.halted, at: now)
    case .deploymentEnded(let act): end(act.manner, at: now)
    case .flagRaised(let act):
      flags.removeAll { $0.kind == act.kind && $0.camera == act.camera }
      flags.append(act)
      flagsRaised[act.kind, default: 0] += 1
      necessityAsked = true
      flaggedAt = flaggedAt ?? now
      if act.kind == .qualityDrift || act.kind == .scoreDrift { counters.flagged[act.kind] = act.n }
    case .flagCleared(let act): flags.removeAll { $0.kind == act.kind && $0.camera == act.camera }
    case .cameraTallied(let act):
      faces = faces.clampedSum(act.faces)
      cameras[act.camera, default: CameraTotals()].take(act)
      counters.take(act)
    default: applyAfterwards(recorded)
    }
  }

  private mutating func applyAfterwards(_ recorded: RecordedAct) {
    switch recorded.act {
    case .alertRaised(let act): alerts[act.alert] = AlertState(raised: act)
    case .alertSighted(let act): alerts[act.alert]?.sightings += 1
    case .alertAssessed(let act):
      alerts[act.alert]?.assessment = act
      alerts[act.alert]?.assessor = recorded.actor.officer
    case .alertDecided(let act):
      alerts[act.alert]?.decision = act
      alerts[act.alert]?.decider = recorded.actor.officer
      alerts[act.alert]?.decidedAt = recorded.at.wall
    case .alertEngaged(let act): alerts[act.alert]?.engagement = act
    case .personNotLocated(let act): alerts[act.alert]?.notLocated = true
    case .outcomeRecorded(let act): alerts[act.alert]?.outcomes.append(act)
    case .blueListBuilt(let act):
      blueList = act
      blueListWithdrawn = []
    case .consentWithdrawn(let act): blueListWithdrawn.insert(act.volunteer)
    case .passLogged(let act): passes.append(act)
    case .figuresFixed(let act): figures = act
    case .recordPublished: recordedAt = recorded.at.wall
    case .deploymentReviewed(let act):
      review = act
      openActions = Set(act.lessons.map(\.action))
    case .actionCompleted(let act): openActions.remove(act.action)
    case .deploymentClosed: phase = .closed
    case .erasureBegun(let act):
      erasing[act.retention] = act
      heldBack[act.retention] = act.held.isEmpty ? nil : Set(act.held)
    case .erasureFinished(let act): forget(act.retention)
    default: break
    }
  }

  private mutating func countLive(to now: Instant) {
    guard let since = liveSince else { return }
    liveFor = liveFor + now.since(since)
    liveSince = nil
  }

  private mutating func end(_ manner: EndManner, at now: Instant) {
    countLive(to: now)
    endedAt = now
    self.manner = manner
    close(.ended, at: now)
  }

  private mutating func close(_ phase: Phase, at now: Instant) {
    self.phase = phase
    overAt = now
  }

  /// What is erased is gone from memory too, as it will be when the log is replayed.
  private mutating func forget(_ retention: RetentionClass) {
    erasing[retention] = nil
    erased.insert(retention)
    switch retention {
    case .watchlist:
      entries = []
      withdrawnEntries = []
      compiler = nil
      approvers = []
      blueList = nil
      blueListWithdrawn = []
      // A list that was built anew after it was frozen is not frozen; the replay sees the freezing alone.
      if startedAt == nil {
        frozen = nil
        withdrawn = [:]
      }
    case .alert:
      alerts = [:]
      passes = []
      falseAlertsWhenResumed = 0
    case .engagement:
      for alert in alerts.keys {
        alerts[alert]?.engagement = nil
        alerts[alert]?.outcomes = []
      }
    case .texts:
      // The roster may be the application's, and so may be who applied.
      application = nil
      roster = []
      if operation == nil { applicant = nil }
    case .officers, .provenance, .records: break
    }
  }
}
