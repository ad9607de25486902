extension Force {
  /// A flag that quality or scores of a live deployment have drifted from its evaluation, at the last look; each look flags
  /// a kind once.
  func drift(of deployment: DeploymentState, id: DeploymentID, at now: Instant) -> Demand? {
    guard let look = deployment.counters.looked, let check = deployment.check,
      let certificate = evaluation(of: check.system, at: deployment.startedAt ?? now)?.certificate
    else { return nil }
    let kinds: [(FlagKind, [Int], [Int]?)] = [
      (.qualityDrift, look.qualities, certificate.qualities), (.scoreDrift, look.scores, certificate.scores),
    ]
    for (kind, counts, reference) in kinds {
      guard deployment.counters.flagged[kind] != look.faces, let found = Drift.look(counts, against: reference),
        found.isPassed, !deployment.flags.contains(where: { $0.kind == kind && $0.camera == nil })
      else { continue }
      return Demand(
        .flagRaised(FlagRaised(deployment: id, kind: kind, value: found.value, limit: found.limit, n: look.faces)),
        .evaluationOnRecord,
        "\(id) shows \(kind.rawValue) of \(found.value) thousandths over \(look.faces) faces; the limit is \(found.limit)."
      )
    }
    return nil
  }
}
