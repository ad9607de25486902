extension Force {
  /// Judges an act that somebody wants to do.
  ///
  /// What rules demand by themselves at that moment comes first: see ``advance(to:)``, which a caller runs before it.
  ///
  /// - Returns: the entries that the act adds to the log, and the state after them.
  /// - Throws: the first rule that the act breaks.
  public func decide(_ act: Act, by actor: Actor, at moment: Moment) throws(Refusal) -> Decision {
    var decision = Decision(from: self)
    for prelude in preludes(of: act) { decision.take(prelude, by: .system, at: moment) }
    try decision.state.judge(act, by: actor, at: moment)
    decision.take(act, by: actor, at: moment)
    decision.settle(at: moment)
    return decision
  }

  /// What rules demand by themselves at a moment: windows end, overdue reviews pause or end what rests on them.
  public func advance(to moment: Moment) throws(Refusal) -> Decision {
    var decision = Decision(from: self)
    try judgeOrder(of: moment)
    decision.settle(at: moment)
    return decision
  }

  /// Judges an act against this state: what an auditor's replay asks of every act anew.
  public func judge(_ act: Act, by actor: Actor, at moment: Moment) throws(Refusal) {
    try judgeForm(of: act, by: actor, at: moment)
    try judgeOrder(of: moment)
    try judgeRole(for: act, by: actor, at: moment.wall)
    switch act {
    case .forceFounded, .programStarted, .clockJumped, .officerAdded, .officerRemoved, .grantProposed, .grantConfirmed,
      .grantWithdrawn, .policyProposed, .policyConfirmed, .evaluationMade, .bundleMade, .auditorReplayed,
      .retrospectiveRequested:
      try judgeOrganisation(act, by: actor, at: moment.wall)
    case .agreementAdded, .agreementEndorsed, .imagesDisclosed, .adviceRecorded, .partnerAlerted, .partnerSaid,
      .agreementEnded:
      try judgeAgreement(act, by: actor, at: moment.wall)
    case .holdReviewed, .holdEnded: try judgeHold(act, at: moment.wall)
    case .deploymentDrafted(let draft):
      guard let existing = deployments[draft.deployment] else {
        let next: DeploymentID = next(deployments.keys)
        try require(draft.deployment == next, .numberFree, "The next deployment is \(next), not \(draft.deployment).")
        return
      }
      try require(
        existing.phase == .drafted, .lifeCycle,
        "\(draft.deployment) is \(existing.phase.rawValue); its application is no longer changed.")
      try require(
        existing.applicant == actor.officer, .roleRequired, "\(draft.deployment) is another applicant's draft.")
    default: try judgeDeployment(act, by: actor, at: moment.wall)
    }
  }

  /// What is recorded can be read again: every text, list and number is within its bounds, so that no sum of what was
  /// recorded overflows when the rules count it.
  private func judgeForm(of act: Act, by actor: Actor, at moment: Moment) throws(Refusal) {
    let recorded = RecordedAct(at: moment, actor: actor, act: act)
    do throws(FieldProblem) {
      guard try RecordedAct(replaying: recorded.fields) == recorded else {
        throw FieldProblem(wanted: "fields that read as they were written")
      }
    } catch {
      throw Refusal(.fieldForm, "A field of \(act.kind.name) cannot be recorded; \(error).")
    }
  }

  /// Entries come in the order of time.
  private func judgeOrder(of moment: Moment) throws(Refusal) {
    guard let last else { return }
    try require(
      moment.wall >= last.wall, .clockOrder,
      "The clock shows \(moment.wall), \(last.wall.since(moment.wall)) before the last entry.")
  }

  /// Acts of the system that have to come before an act: figures are fixed before what they count is erased or published.
  private func preludes(of act: Act) -> [Act] {
    let deployment: DeploymentID
    switch act {
    case .recordPublished(let act): deployment = act.deployment
    case .erasureBegun(let act) where act.retention == .alert || act.retention == .engagement:
      deployment = act.deployment
    default: return []
    }
    guard let state = deployments[deployment], state.phase == .ended, state.figures == nil else { return [] }
    return [
      .figuresFixed(
        FiguresFixed(
          deployment: deployment, faces: state.faces, figures: state.alertFigures, results: state.alertResults,
          trueRecognition: state.trueRecognition()))
    ]
  }

  /// Throws `rule` unless `condition` holds.
  func require(
    _ condition: Bool, _ rule: Rule, _ sentence: @autoclosure () -> String
  ) throws(Refusal) {
    guard condition else { throw Refusal(rule, sentence()) }
  }

  /// Throws unless somebody said why, in words.
  func requireReasons(_ text: String, _ what: String, _ rule: Rule = .reasonsStated) throws(Refusal) {
    try require(text.isStated, rule, "\(what) is not stated.")
  }
}
