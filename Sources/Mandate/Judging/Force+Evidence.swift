extension Force {
  /// The latest evaluation of exactly a decision policy that stands at a moment; outside a store for demonstrations, one
  /// that measured something. The latest counts also where an earlier one was kinder.
  public func evaluation(of system: DecisionPolicy, at now: Instant) -> EvaluationMade? {
    evaluations.last { $0.system == system && $0.validUntil > now && (demo || !$0.demo) }
  }

  /// What the evidence lacks for running exactly what the engineer found on a list of so many people.
  func evidenceObstacles(
    _ check: SystemChecked, people: Int, _ authority: Authority, at now: Instant
  ) -> [Refusal] {
    guard let evaluation = evaluation(of: check.system, at: now) else {
      return [Refusal(.evaluationOnRecord, lack(of: check.system, at: now))]
    }
    guard let certificate = evaluation.certificate else { return [] }
    let ceiling = authority.falseAlertCeiling
    let floor = certificate.floor(ceiling: ceiling, people: people, shots: check.system.shots)
    if let floor, check.threshold >= floor { return [] }
    let asked = "at most \(ceiling) false alerts in a million faces on a list of \(people)"
    guard let floor else {
      return [
        Refusal(
          .thresholdEvidence,
          "At no threshold does the evaluation, of \(certificate.nonMated) non-mated comparisons, show \(asked).")
      ]
    }
    return [
      Refusal(
        .thresholdEvidence, "The threshold is \(check.threshold); the evaluation shows \(asked) from \(floor) on.")
    ]
  }

  /// Why no evaluation covers a decision policy: none is on record, or by what it differs from the latest.
  private func lack(of system: DecisionPolicy, at now: Instant) -> String {
    let standing = evaluations.filter { demo || !$0.demo }
    if let lapsed = standing.last(where: { $0.system == system }) {
      return "The evaluation of this decision policy stood until \(lapsed.validUntil)."
    }
    let current = standing.filter { $0.validUntil > now }
    guard let nearest = current.last(where: { $0.system.pack == system.pack }) ?? current.last,
      let difference = system.difference(from: nearest.system)
    else { return "No current evaluation is on record." }
    return "No current evaluation covers this decision policy: it has \(difference) as evaluated."
  }
}
