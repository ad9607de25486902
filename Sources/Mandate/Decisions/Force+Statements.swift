extension Force {
  /// What is said in public after an act.
  func statements(following recorded: RecordedAct, before: Force) -> [Statement] {
    let rank = recorded.actor.officer.flatMap { officers[$0]?.rank } ?? .staff
    if let id = recorded.act.deployment, let deployment = deployments[id] {
      return statements(of: deployment, id: id, following: recorded.act, before: before.deployments[id], rank: rank)
    }
    switch recorded.act {
    case .forceFounded(let act): return [.forceFounded(ForceFoundedStatement(policy: act.policy, demo: act.demo))]
    case .programStarted(let act): return [.programStarted(ProgramStartedStatement(program: act.program))]
    case .policyConfirmed: return [.policyAdopted(PolicyAdoptedStatement(policy: policy, members: 2))]
    case .evaluationMade(let act):
      return [
        .evaluationRecorded(
          EvaluationRecordedStatement(
            system: act.system, certificate: act.certificate, validUntil: act.validUntil, demo: act.demo))
      ]
    case .agreementEndorsed(let act):
      guard let terms = agreements[act.agreement]?.terms else { return [] }
      return [
        .agreementEndorsed(
          AgreementEndorsedStatement(
            agreement: act.agreement, digest: terms.digest, facialRecognition: terms.facialRecognition, rank: rank,
            start: terms.start, end: terms.end))
      ]
    case .imagesDisclosed(let act):
      return [
        .imagesDisclosed(ImagesDisclosedStatement(agreement: act.agreement, images: act.images, dataset: act.dataset))
      ]
    case .agreementEnded(let act):
      guard agreements[act.agreement]?.endorsedBy != nil else { return [] }
      return [.agreementEnded(AgreementEndedStatement(agreement: act.agreement))]
    default: return []
    }
  }

  private func statements(
    of deployment: DeploymentState, id: DeploymentID, following act: Act, before: DeploymentState?, rank: Rank
  ) -> [Statement] {
    let noticed = deployment.noticedAt != nil || deployment.startedAt != nil
    switch act {
    case .noticePublished:
      return (notice(of: deployment, id: id).map { [$0] } ?? []) + review(of: deployment, id: id)
    case .urgencyReviewed(let act):
      return noticed
        ? [.urgencyReviewed(UrgencyReviewedStatement(deployment: id, upheld: act.upheld, rank: rank))] : []
    case .deploymentCancelled:
      return deployment.noticedAt == nil ? [] : [.deploymentCancelled(DeploymentCancelledStatement(deployment: id))]
    case .deploymentStarted:
      guard let check = deployment.check else { return [] }
      var said: [Statement] = []
      if deployment.noticedAt == nil, let notice = notice(of: deployment, id: id) { said.append(notice) }
      if deployment.noticedAt == nil { said += review(of: deployment, id: id) }
      said.append(
        .liveStarted(
          LiveStartedStatement(
            deployment: id, signs: deployment.place?.signs == true && deployment.place?.uniformed == true,
            system: check.system, threshold: check.threshold, rules: Rule.startGuards)))
      return said
    case .deploymentPaused(let act): return [.livePaused(LivePausedStatement(deployment: id, cause: act.cause))]
    case .deploymentResumed:
      return deployment.check.map { [.liveResumed(LiveResumedStatement(deployment: id, system: $0.system))] } ?? []
    case .deploymentHalted: return [.liveEnded(LiveEndedStatement(deployment: id, manner: .halted))]
    case .deploymentEnded(let act): return [.liveEnded(LiveEndedStatement(deployment: id, manner: act.manner))]
    case .recordPublished: return record(of: deployment, id: id)
    case .deploymentReviewed(let act):
      return [
        .deploymentReviewed(
          DeploymentReviewedStatement(
            deployment: id, expected: deployment.application?.benefit ?? act.actual, actual: act.actual,
            lessons: act.lessons.count))
      ]
    case .auditorReplayed(let act):
      return [
        .replayed(ReplayedStatement(deployment: id, entries: act.entries, kept: act.kept))
      ]
    case .deploymentClosed: return [.deploymentClosed(DeploymentClosedStatement(deployment: id))]
    case .erasureFinished(let act):
      return [.erased(ErasedStatement(deployment: id, retention: act.retention, records: act.records))]
    default: return []
    }
  }

  /// What the public is told of a deployment as authorised.
  private func notice(of deployment: DeploymentState, id: DeploymentID) -> Statement? {
    guard let application = deployment.application, let authority = deployment.authority,
      let consultation = deployment.consultation
    else { return nil }
    return .deploymentNoticed(
      DeploymentNoticedStatement(
        deployment: id, ward: application.ward, footprint: application.footprint, ground: application.ground,
        window: application.window, categories: application.categories, maximumSize: application.maximumSize,
        threshold: application.threshold, pack: application.pack,
        existingCameras: application.cameras.count { $0.origin == .existingCctv },
        broughtCameras: application.cameras.count { $0.origin == .brought }, policy: authority.policy.version,
        authoriser: authority.rank, urgent: authority.urgent, chiefOfficer: consultation.rank,
        consultation: consultation.result, conditions: authority.conditions, benefit: application.benefit,
        waived: deployment.noticedAt == nil, waiver: deployment.waiverRank, rules: Rule.authorityGuards))
  }

  /// What is said with the notice of a review that was done before it.
  private func review(of deployment: DeploymentState, id: DeploymentID) -> [Statement] {
    guard let authority = deployment.authority, let upheld = authority.upheld else { return [] }
    let rank = authority.reviewer ?? .superintendent
    return [.urgencyReviewed(UrgencyReviewedStatement(deployment: id, upheld: upheld, rank: rank))]
  }

  /// The record, and one statement for each alert with its result only, sorted so that the order tells nothing.
  private func record(of deployment: DeploymentState, id: DeploymentID) -> [Statement] {
    guard let fixed = deployment.figures, let frozen = deployment.frozen else { return [] }
    let figures = fixed.figures
    let wrong = figures.falseUnengaged + figures.confirmedFalse
    var said: [Statement] = [
      .deploymentRecorded(
        DeploymentRecordedStatement(
          deployment: id, watchlist: deployment.people, categories: deployment.categories, datasets: frozen.datasets,
          gangsMatrix: frozen.gangsMatrix, minors: frozen.minors, faces: fixed.faces, figures: figures,
          falsePerFaces: .of(wrong, in: fixed.faces), falsePerAlerts: .of(wrong, in: figures.alerts),
          trueRecognition: fixed.trueRecognition, oldestExtraction: frozen.oldestExtraction.toTheMinute,
          minutesLive: Int(deployment.liveFor.milliseconds / 60_000),
          intelligence: deployment.application?.intelligence.collects ?? false))
    ]
    for result in fixed.results {
      said += repeatElement(
        .alertDisclosed(
          AlertDisclosedStatement(
            deployment: id, result: result.result, engaged: result.engaged, arrested: result.arrested)),
        count: max(0, result.count))
    }
    return said
  }
}
