import Mandate

extension PublicReplay {
  mutating func takeDeployment(_ statement: Statement, at index: UInt64, now: Instant) {
    guard let id = Self.deployment(of: statement) else { return }
    var deployment = deployments[id] ?? PublicDeployment()
    deployment.last = index
    switch statement {
    case .deploymentNoticed(let said): take(said, into: &deployment, id, index, now)
    case .urgencyReviewed(let said): deployment.upheld = said.upheld
    case .deploymentCancelled:
      check(
        .lifeCycle, id, index, deployment.notice != nil && deployment.started == nil,
        "\(id) was withdrawn without notice or after its start.")
      deployment.withdrawn = true
    case .liveStarted(let said): take(said, into: &deployment, id, index, now)
    case .livePaused:
      check(.lifeCycle, id, index, deployment.live && !deployment.paused, "\(id) was paused while it was not live.")
      deployment.paused = true
    case .liveResumed(let said):
      check(.haltEnds, id, index, deployment.ended == nil, "\(id) was resumed after it had ended.")
      check(.authorityEnded, id, index, deployment.ended == nil, "\(id) was resumed after it had ended.")
      check(.lifeCycle, id, index, deployment.paused, "\(id) was resumed while it was not paused.")
      checkWindow(of: deployment, id, index, now)
      checkEvidence(for: said.system, of: &deployment, id, index, now)
      deployment.paused = false
    case .liveEnded(let said):
      check(.lifeCycle, id, index, deployment.live, "\(id) ended without being live.")
      checkEnd(said, of: deployment, id, index, now)
      deployment.ended = .init(at: now, statement: said)
      deployment.live = false
      deployment.paused = false
    default: takeAfterwards(statement, into: &deployment, id, index, now)
    }
    deployments[id] = deployment
  }

  private mutating func take(
    _ said: DeploymentNoticedStatement, into deployment: inout PublicDeployment, _ id: DeploymentID, _ index: UInt64,
    _ now: Instant
  ) {
    check(.lifeCycle, id, index, deployment.notice == nil, "\(id) was noticed twice.")
    check(
      .authorisingRank, id, index, said.authoriser >= (said.urgent ? .inspector : .superintendent),
      "\(id) was authorised by \(said.authoriser.title)\(said.urgent ? " in urgency" : "").")
    check(
      .chiefOfficerConsulted, id, index, said.chiefOfficer >= .commander,
      "On \(id) \(said.chiefOfficer.title) was consulted; a chief officer is at least Commander.")
    check(.vetoFinal, id, index, said.consultation != .veto, "\(id) was vetoed and noticed all the same.")
    let policy = policies[said.policy]
    check(
      .authorityWindow, id, index,
      said.window.start < said.window.end
        && said.window.end.since(said.window.start) <= (policy ?? .builtIn).maximumWindow,
      "The window of \(id) is \(said.window.end.since(said.window.start)).")
    check(
      .policyFloor, id, index, policy != nil, "\(id) names version \(said.policy) of the policy, which was not adopted."
    )
    check(
      .authorityThreshold, id, index, said.threshold > Threshold(millionths: 0),
      "The threshold of \(id) is \(said.threshold).")
    check(
      .noticeWaiverRank, id, index,
      !said.waived || (said.waiver ?? .staff) >= (policy ?? .builtIn).waiverRank,
      "The notice of \(id) was waived by \((said.waiver ?? .staff).title).")
    check(
      .categoryNotStated, id, index, demo || !said.categories.contains(Policy.notStated),
      "\(id) asks for people whose category is not stated.")
    deployment.notice = .init(at: now, statement: said)
  }

  private mutating func take(
    _ said: LiveStartedStatement, into deployment: inout PublicDeployment, _ id: DeploymentID, _ index: UInt64,
    _ now: Instant
  ) {
    check(.authorityMissing, id, index, deployment.notice != nil, "\(id) went live, and no authority was published.")
    check(
      .noticeBeforeStart, id, index, deployment.notice != nil, "\(id) went live before the public was told.")
    check(
      .authorityEnded, id, index, deployment.ended == nil && !deployment.withdrawn, "\(id) went live after its end.")
    check(.haltEnds, id, index, deployment.ended == nil, "\(id) went live after it had ended.")
    check(
      .lifeCycle, id, index, deployment.started == nil && !deployment.withdrawn,
      "\(id) went live twice or after it was withdrawn.")
    check(
      .placeConfirmed, id, index, said.signs, "Signs and uniformed presence were not confirmed at the start of \(id).")
    if let notice = deployment.notice?.statement {
      let lead = policies[notice.policy]?.noticeLead ?? Policy.builtIn.noticeLead
      check(
        .noticeBeforeStart, id, index,
        notice.waived || now.since(deployment.notice?.at ?? now).adding(.minutes(1)) >= lead,
        "The notice of \(id) was published \(now.since(deployment.notice?.at ?? now)) before the start; the policy asks for \(lead)."
      )
      check(
        .authorityPack, id, index, said.system.pack == notice.pack,
        "The pack in use in \(id) is not the authorised one.")
      check(
        .authorityThreshold, id, index, said.threshold == notice.threshold,
        "The threshold in use in \(id) is \(said.threshold); \(notice.threshold) is authorised.")
      checkEvidence(for: said.system, of: &deployment, id, index, now)
    }
    checkWindow(of: deployment, id, index, now)
    deployment.started = .init(at: now, statement: said)
    deployment.live = true
  }

  /// Whether a moment, known to the minute, lies within the authority's window.
  private mutating func checkWindow(
    of deployment: PublicDeployment, _ id: DeploymentID, _ index: UInt64, _ now: Instant
  ) {
    guard let window = deployment.notice?.statement.window else { return }
    check(
      .authorityWindow, id, index, now >= window.start.toTheMinute && now < window.end,
      "\(id) was live at \(now); its window runs from \(window.start) to \(window.end).")
  }

  private mutating func checkEnd(
    _ said: LiveEndedStatement, of deployment: PublicDeployment, _ id: DeploymentID, _ index: UInt64, _ now: Instant
  ) {
    guard let notice = deployment.notice?.statement, said.manner != .recovered else { return }
    check(
      .authorityWindow, id, index, now <= notice.window.end.adding(.minutes(1)),
      "\(id) ended at \(now); its window ended at \(notice.window.end).")
    for condition in notice.conditions where condition.kind == .latestEnd {
      check(
        .conditionKept, id, index, now <= (condition.until ?? now).adding(.minutes(1)),
        "\(id) ended at \(now); a condition asked for \(condition.until ?? now).")
    }
  }

  private static func deployment(of statement: Statement) -> DeploymentID? {
    switch statement {
    case .deploymentNoticed(let said): said.deployment
    case .urgencyReviewed(let said): said.deployment
    case .deploymentCancelled(let said): said.deployment
    case .liveStarted(let said): said.deployment
    case .livePaused(let said): said.deployment
    case .liveResumed(let said): said.deployment
    case .liveEnded(let said): said.deployment
    case .deploymentRecorded(let said): said.deployment
    case .alertDisclosed(let said): said.deployment
    case .deploymentReviewed(let said): said.deployment
    case .deploymentClosed(let said): said.deployment
    case .erased(let said): said.deployment
    case .replayed(let said): said.deployment
    case .forceFounded, .programStarted, .policyAdopted, .evaluationRecorded, .agreementEndorsed, .imagesDisclosed,
      .agreementEnded:
      nil
    }
  }
}

extension Span {
  /// The sum of two lengths.
  func adding(_ other: Span) -> Span {
    Instant(milliseconds: milliseconds).adding(other).since(Instant(milliseconds: 0))
  }
}
