extension Force {
  func judgeAuthority(
    _ act: Act, of deployment: DeploymentState, id: DeploymentID, by actor: Actor, at now: Instant
  ) throws(Refusal) {
    switch act {
    case .deploymentSubmitted(let act):
      try require(deployment, id, in: .drafted, to: "submitted")
      try require(deployment.applicant == actor.officer, .roleRequired, "\(id) is another applicant's draft.")
      if let missing = missing(in: deployment, at: now).first { throw missing }
      try require(
        act.operation == deployment.application?.operation, .applicationComplete,
        "The operation is not the application's.")
    case .deploymentConsulted(let act):
      try require(deployment, id, in: .submitted, to: "consulted on")
      try judgeRank(of: actor, atLeast: .commander, .chiefOfficerConsulted, "a chief officer is")
      try require(
        actor.officer != deployment.applicant, .chiefOfficerConsulted,
        "\(actor.officer.map(String.init(describing:)) ?? "The system") applied for \(id) and is not consulted on it.")
      try requireReasons(act.reasons, "The chief officer's view")
      try judge(conditions: act.conditions)
      try require(
        act.result != .mitigation || !act.conditions.isEmpty, .conditionKept,
        "Mitigation is required, and no condition says what.")
    case .deploymentAuthorised(let act):
      try judgeAuthorising(act, of: deployment, id: id, by: actor, at: now)
    case .deploymentRefused(let act):
      try require(deployment, id, in: .submitted, to: "refused")
      try requireReasons(act.reasons, "Why it is refused")
    case .urgencyReviewed(let act):
      try require(deployment, id, in: .authorised, .live, .paused, to: "reviewed")
      guard let authority = deployment.authority, authority.urgent, authority.upheld == nil else {
        throw Refusal(.lifeCycle, "\(id) has no urgent authority to review.")
      }
      try judgeRank(of: actor, atLeast: .superintendent, .urgentFollowUp, "who reviews an urgent authority is")
      try require(
        authority.officer != actor.officer && deployment.applicant != actor.officer, .urgentFollowUp,
        "Who gave the urgent authority or applied for it does not review it.")
      try requireReasons(act.reasons, "Why it is upheld or not")
    case .noticePublished(let act):
      try require(deployment, id, in: .authorised, to: "noticed")
      try require(
        deployment.noticedAt == nil, .lifeCycle, "\(id) was noticed \(now.since(deployment.noticedAt ?? now)) ago.")
      try requireReasons(act.text, "The notice")
    case .noticeWaived(let act):
      try require(deployment, id, in: .authorised, to: "excused from notice")
      try require(deployment.noticedAt == nil, .lifeCycle, "\(id) was noticed already.")
      try judgeRank(
        of: actor, atLeast: deployment.authority?.policy.waiverRank ?? .superintendent, .noticeWaiverRank,
        "who waives the notice is")
      try require(
        actor.officer != deployment.applicant, .noticeWaiverRank,
        "\(actor.officer.map(String.init(describing:)) ?? "The system") applied for \(id) and does not waive its notice."
      )
      try requireReasons(act.reasons, "Why the notice is waived", .noticeWaiverRank)
    case .deploymentCancelled(let act):
      try require(deployment, id, in: .drafted, .submitted, .authorised, to: "cancelled")
      try judgeOwn(deployment, id, by: actor, as: [.authorisingOfficer, .chiefOfficer, .silver, .gold])
      try requireReasons(act.reasons, "The Cancellation Report")
    default: break
    }
  }

  private func judgeAuthorising(
    _ act: DeploymentAuthorised, of deployment: DeploymentState, id: DeploymentID, by actor: Actor, at now: Instant
  ) throws(Refusal) {
    try require(
      deployment.phase != .vetoed, .vetoFinal, "A chief officer vetoed \(id); a veto is final.")
    try require(deployment, id, in: .submitted, to: "authorised")
    guard let officer = actor.officer, let consultation = deployment.consultation else {
      throw Refusal(.chiefOfficerConsulted, "No chief officer has been consulted on \(id).")
    }
    try require(
      officer != deployment.applicant, .applicantNotAuthoriser, "\(officer) applied for \(id) and cannot authorise it.")
    try require(
      officer != consultation.officer, .chiefOfficerConsulted,
      "\(officer) was consulted on \(id) as chief officer and cannot authorise it.")
    let rank = officers[officer]?.rank ?? .staff
    try require(
      rank >= .inspector, .authorisingRank,
      "\(officer) is \(rank.title); at least Superintendent is needed, in urgency at least Inspector.")
    if rank < .superintendent {
      try require(
        act.urgency != nil, .authorisingRank,
        "\(officer) is \(rank.title); without urgency at least Superintendent is needed.")
      try requireReasons(act.urgency ?? "", "Why it cannot wait for a Superintendent", .urgencyReason)
    }
    try training(of: officer, for: .authorisingOfficer, on: now.day)
    try requireReasons(act.reasons, "Why \(id) is authorised")
    try judge(conditions: act.conditions)
    guard let application = deployment.application else {
      throw Refusal(.applicationComplete, "The application of \(id) is not there.")
    }
    // Policy, assessments and earlier deployments may have changed since the application was submitted.
    if let missing = missing(in: deployment, at: now).first { throw missing }
    let conditions = act.conditions + consultation.conditions
    if let threshold = conditions.compactMap({ $0.kind == .minimumThreshold ? $0.value : nil }).max() {
      try require(
        Int(application.threshold.millionths) >= threshold, .conditionKept,
        "The threshold is \(application.threshold); a condition asks for \(Threshold(millionths: Int32(clamping: threshold)))."
      )
    }
    for condition in conditions where condition.kind == .excludedCategory {
      try require(
        condition.category.map { !application.categories.contains($0) } ?? true, .conditionKept,
        "A condition excludes \(condition.category?.code ?? ""), which the application asks for.")
    }
  }

  private func judge(conditions: [Condition]) throws(Refusal) {
    try require(
      conditions.count <= Self.mostConditions, .conditionKept,
      "There are \(conditions.count) conditions; \(Self.mostConditions) at most fit into a public notice.")
    for condition in conditions {
      let complete =
        switch condition.kind {
        case .latestEnd: condition.until != nil
        case .excludedCategory: condition.category != nil
        case .maximumSize, .falseAlertCeiling, .necessityInterval: (condition.value ?? 0) > 0
        case .minimumThreshold: condition.value != nil
        case .noMinors, .signsRequired: true
        }
      try require(complete, .conditionKept, "The condition \(condition.kind.rawValue) says no limit.")
    }
  }

  /// Most conditions that one person sets, so that the notice fits into one public leaf.
  static let mostConditions = 50

  private func judgeRank(of actor: Actor, atLeast least: Rank, _ rule: Rule, _ who: String) throws(Refusal) {
    let rank = actor.officer.flatMap { officers[$0]?.rank } ?? .staff
    try require(
      rank >= least, rule,
      "\(actor.officer.map(String.init(describing:)) ?? "The system") is \(rank.title); \(who) at least \(least.title)."
    )
  }
}
