import Mandate

extension PublicReplay {
  /// Whether an evaluation of exactly this decision policy stood when recognition began or went on.
  mutating func checkEvidence(
    for system: DecisionPolicy, of deployment: inout PublicDeployment, _ id: DeploymentID, _ index: UInt64,
    _ now: Instant
  ) {
    let evaluation = evaluations.last { $0.system == system && $0.validUntil > now && (demo || !$0.demo) }
    check(
      .evaluationOnRecord, id, index, evaluation != nil,
      "No current evaluation of the decision policy of \(id) was on record.")
    if let pack = deployment.notice?.statement.pack {
      check(.authorityPack, id, index, system.pack == pack, "The pack in use in \(id) is not the authorised one.")
    }
    if let evaluation { deployment.evidence.append(evaluation) }
  }

  /// Whether each evaluation that a deployment rested on shows that its threshold keeps false alerts to the ceiling, on a
  /// list as long as the record says: at the start it was at least as long.
  mutating func checkThreshold(
    of deployment: PublicDeployment, people: Int, _ id: DeploymentID, _ index: UInt64, under policy: Policy
  ) {
    guard let started = deployment.started?.statement, let notice = deployment.notice?.statement else { return }
    let conditions = notice.conditions.compactMap { $0.kind == .falseAlertCeiling ? $0.value : nil }
    let ceiling = conditions.reduce(policy.falseAlertCeiling, min)
    for evaluation in deployment.evidence {
      guard let certificate = evaluation.certificate else { continue }
      let floor = certificate.floor(ceiling: ceiling, people: people, shots: evaluation.system.shots)
      check(
        .thresholdEvidence, id, index, floor.map { started.threshold >= $0 } == true,
        "The threshold of \(id) was \(started.threshold); for \(people) people the evaluation shows "
          + "\(floor.map { "at most \(ceiling) false alerts in a million faces from \($0) on" } ?? "no threshold that keeps to \(ceiling) false alerts in a million faces")."
      )
    }
  }
}
