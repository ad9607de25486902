extension Force {
  func judgeOrganisation(_ act: Act, by actor: Actor, at now: Instant) throws(Refusal) {
    switch act {
    case .forceFounded(let act):
      try require(!founded, .lifeCycle, "This installation was founded before.")
      try require(act.first != act.second, .twoPeopleGrant, "Two administrators are two people; \(act.first) is one.")
      try require(
        Set([act.first.number, act.second.number]) == [1, 2], .numberFree,
        "The first officers are O1 and O2, not \(act.first) and \(act.second).")
      try requireReasons(act.force, "The name of the force")
      try judgeFloors(of: act.policy)
    case .officerAdded(let act):
      let next: OfficerID = next(officers.keys)
      let isUnnamed = officers[act.officer]?.named == false && act.officer != actor.officer
      try require(
        act.officer == next || isUnnamed, .numberFree, "The next officer is \(next), not \(act.officer).")
      try requireReasons(act.name, "The name")
    case .officerRemoved(let act):
      try require(
        officers[act.officer]?.open == true, .lifeCycle, "\(act.officer) has no open account to close.")
      try requireReasons(act.reasons, "Why the account is closed")
    case .grantProposed(let act):
      let next: GrantID = next(grants.keys)
      try require(act.grant == next, .numberFree, "The next grant is \(next), not \(act.grant).")
      try judgeGrant(act.gives, by: actor, at: now)
    case .grantConfirmed(let act):
      let grant = try open(act.grant)
      try require(
        grant.proposer != actor.officer, .twoPeopleGrant,
        "\(grant.proposer) proposed \(act.grant); somebody else confirms it.")
      try require(
        stands(grant.proposer, as: GrantProposed.kind.roles), .twoPeopleGrant,
        "\(grant.proposer), who proposed \(act.grant), can no longer grant anything.")
      try judgeGrant(grant.gives, by: actor, at: now)
    case .grantWithdrawn(let act):
      try require(
        grants[act.grant].map { !$0.withdrawn } == true, .lifeCycle, "There is no grant \(act.grant) to withdraw.")
      try requireReasons(act.reasons, "Why \(act.grant) is withdrawn")
    case .policyProposed(let act):
      let next: PolicyID = next(proposals.keys)
      try require(act.policy == next, .numberFree, "The next proposal is \(next), not \(act.policy).")
      try require(
        act.numbers.version > policy.version, .policyFloor,
        "The policy's version is \(act.numbers.version); the one in force is \(policy.version).")
      try judgeFloors(of: act.numbers)
    case .policyConfirmed(let act):
      guard let proposal = proposals[act.policy], !proposal.adopted else {
        throw Refusal(.lifeCycle, "There is no open proposal \(act.policy).")
      }
      try require(
        proposal.proposer != actor.officer, .policyTwoMembers,
        "\(proposal.proposer) proposed \(act.policy); another member of the Strategic Board adopts it.")
      try require(
        stands(proposal.proposer, as: PolicyProposed.kind.roles), .policyTwoMembers,
        "\(proposal.proposer), who proposed \(act.policy), is no longer a member of the Strategic Board.")
      try require(
        proposal.numbers.version > policy.version, .policyFloor,
        "\(act.policy) is version \(proposal.numbers.version); the one in force is \(policy.version).")
    case .evaluationMade(let act):
      try require(
        act.validUntil > now && act.validUntil.since(now) <= policy.evaluationValidity, .evaluationOnRecord,
        "The evaluation would stand for \(act.validUntil.since(now)); the policy allows \(policy.evaluationValidity).")
      try require(act.system.shots > 0, .evaluationOnRecord, "An evaluation needs at least one comparison per track.")
      try require(
        !act.demo || demo, .evaluationOnRecord, "A demonstration's certificate stands only in a demonstration's store.")
      try require(
        act.demo == (act.certificate == nil), .evaluationOnRecord,
        act.demo ? "A demonstration measures nothing and has no figures." : "An evaluation has figures.")
      try require(
        !act.system.averaging || act.demo || act.certificate?.kind == .tracks, .evaluationOnRecord,
        "Averaging over a track is evaluated on tracks, not by \(act.certificate?.kind.rawValue ?? "").")
      if let flaw = act.certificate?.flaw { throw Refusal(.evaluationOnRecord, flaw) }
    case .bundleMade(let act):
      let phase = deployments[act.deployment]?.phase
      try require(phase != nil, .lifeCycle, "There is no deployment \(act.deployment).")
      try require(
        phase == .ended || phase?.isFinal == true, .lifeCycle,
        "\(act.deployment) is \(phase?.rawValue ?? ""); its entries are opened after its end.")
      try require(act.entries > 0, .lifeCycle, "\(act.entries) entries are no bundle.")
      try requireReasons(act.recipient, "The recipient")
    case .auditorReplayed(let act):
      try require(
        deployments[act.deployment]?.endedAt != nil, .lifeCycle,
        "\(act.deployment) has not ended; it is replayed afterwards.")
      try require(act.entries > 0, .lifeCycle, "An auditor replays at least one entry.")
    case .retrospectiveRequested:
      throw Refusal(
        .rfrNotInstalled,
        "Retrospective search is another authority with its own permission and log, and is not installed.")
    default: break
    }
  }

  private func judgeFloors(of policy: Policy) throws(Refusal) {
    guard let laxity = policy.laxities.first else { return }
    throw Refusal(
      .policyFloor, "\(laxity.field) is \(laxity.value); it may be \(laxity.limit).")
  }

  /// Whether somebody still has an open account and one of the roles.
  private func stands(_ officer: OfficerID, as roles: [Role]) -> Bool {
    guard let officer = officers[officer], officer.open else { return false }
    return roles.contains { officer.roles.contains($0) }
  }

  private func open(_ id: GrantID) throws(Refusal) -> GrantState {
    guard let grant = grants[id], !grant.withdrawn, grant.confirmer == nil else {
      throw Refusal(.lifeCycle, "There is no open grant \(id).")
    }
    return grant
  }

  private func judgeGrant(_ grant: Grant, by actor: Actor, at now: Instant) throws(Refusal) {
    guard let officer = officers[grant.officer], officer.open else {
      throw Refusal(.lifeCycle, "\(grant.officer) has no open account.")
    }
    try require(
      grant.officer != actor.officer, .twoPeopleGrant, "\(grant.officer) cannot grant anything to themselves.")
    switch grant.kind {
    case .rank: try require(grant.rank != nil, .applicationComplete, "The grant names no rank.")
    case .role:
      guard let role = grant.role else { throw Refusal(.applicationComplete, "The grant names no role.") }
      let others = officer.roles.union(pendingRoles(of: grant.officer)).subtracting([role])
      try require(
        !(role == .administrator && others.contains(where: \.isOperational)), .administratorSeparate,
        "\(grant.officer) holds an operational role and cannot be an administrator.")
      try require(
        !(role.isOperational && others.contains(.administrator)), .administratorSeparate,
        "\(grant.officer) is an administrator and cannot be \(role.title).")
    case .training:
      guard let role = grant.role, let until = grant.until else {
        throw Refusal(.applicationComplete, "The grant names no role or no last day of the training.")
      }
      let last = now.adding(policy.trainingValidity).day
      try require(
        until <= last, .trainingCurrent,
        "Training as \(role.title) would stand until \(until); the policy allows \(last) at most.")
    }
  }

  /// Roles proposed for an officer and not yet confirmed.
  private func pendingRoles(of officer: OfficerID) -> [Role] {
    grants.values.compactMap {
      $0.gives.officer == officer && $0.gives.kind == .role && $0.confirmer == nil && !$0.withdrawn
        ? $0.gives.role : nil
    }
  }
}
