extension Force {
  /// Takes an act into the state. It never fails: what was erased is simply not there when a log is replayed, and what
  /// rests on it is left as it is.
  public mutating func apply(_ recorded: RecordedAct) {
    last = recorded.at
    if let deployment = recorded.act.deployment {
      var state = deployments[deployment] ?? DeploymentState()
      deployments[deployment] = nil
      state.apply(recorded, policy: policy, rank: recorded.actor.officer.flatMap { officers[$0]?.rank })
      deployments[deployment] = state
    }
    applyToForce(recorded)
  }

  private mutating func applyToForce(_ recorded: RecordedAct) {
    switch recorded.act {
    case .forceFounded(let act):
      founded = true
      demo = act.demo
      name = act.force
      policy = act.policy
      for administrator in [act.first, act.second] {
        officers[administrator, default: Officer()].roles.insert(.administrator)
      }
    case .officerAdded(let act): officers[act.officer, default: Officer()].named = true
    case .officerRemoved(let act): officers[act.officer]?.open = false
    case .grantProposed(let act):
      guard let proposer = recorded.actor.officer else { return }
      grants[act.grant] = GrantState(gives: act.gives, proposer: proposer)
    case .grantConfirmed(let act):
      grants[act.grant]?.confirmer = recorded.actor.officer
      if let gives = grants[act.grant]?.gives { give(gives) }
    case .grantWithdrawn(let act):
      grants[act.grant]?.withdrawn = true
      if let grant = grants[act.grant], grant.confirmer != nil { take(grant.gives) }
    case .policyProposed(let act):
      guard let proposer = recorded.actor.officer else { return }
      proposals[act.policy] = PolicyProposal(numbers: act.numbers, proposer: proposer)
    case .policyConfirmed(let act):
      proposals[act.policy]?.adopted = true
      if let numbers = proposals[act.policy]?.numbers { policy = numbers }
    case .evaluationMade(let act): evaluations.append(act)
    case .agreementAdded(let act):
      agreements[act.agreement] = AgreementState(terms: act, registrar: recorded.actor.officer)
    case .agreementEndorsed(let act):
      agreements[act.agreement]?.endorsedBy = recorded.actor.officer.flatMap { officers[$0]?.rank }
    case .imagesDisclosed(let act):
      let before = agreements[act.agreement]?.imagesDisclosed ?? 0
      agreements[act.agreement]?.imagesDisclosed = before.clampedSum(act.images)
    case .agreementEnded(let act): agreements[act.agreement]?.ended = true
    case .clockJumped:
      for id in deployments.keys where deployments[id]?.phase == .live { deployments[id]?.clockMoved = true }
    case .holdPlaced(let act): holds[act.hold] = HoldState(placed: act, reviewBy: act.reviewBy)
    case .holdReviewed(let act): holds[act.hold]?.reviewBy = act.reviewBy
    case .holdEnded(let act): holds[act.hold]?.ended = true
    default: break
    }
  }

  private mutating func give(_ grant: Grant) {
    var officer = officers[grant.officer] ?? Officer()
    switch grant.kind {
    case .rank: officer.rank = grant.rank ?? officer.rank
    case .role: if let role = grant.role { officer.roles.insert(role) }
    case .training:
      if let role = grant.role, let until = grant.until {
        officer.training[role] = Officer.Training(until: until, biasAwareness: grant.biasAwareness)
      }
    }
    officers[grant.officer] = officer
  }

  private mutating func take(_ grant: Grant) {
    switch grant.kind {
    case .rank: if officers[grant.officer]?.rank == grant.rank { officers[grant.officer]?.rank = .staff }
    case .role: if let role = grant.role { officers[grant.officer]?.roles.remove(role) }
    case .training: if let role = grant.role { officers[grant.officer]?.training[role] = nil }
    }
  }
}
