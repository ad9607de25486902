import Mandate

extension ScenarioRunner {
  /// Gives accounts, ranks, roles and training, proposed by one administrator and confirmed by the other, and puts the
  /// evaluation on record.
  func found() throws(StationProblem) {
    let (first, second) = (Actor.officer(OfficerID(1)), Actor.officer(OfficerID(2)))
    for (id, by, word) in [(OfficerID(1), second, "first"), (OfficerID(2), first, "second")] {
      let added = OfficerAdded(officer: id, name: "The \(word) administrator", handle: "\(word)-administrator")
      try station.perform(.officerAdded(added), by: by)
    }
    var grant = 0
    func give(_ gives: Grant) throws(StationProblem) {
      grant += 1
      try station.perform(.grantProposed(GrantProposed(grant: GrantID(grant), gives: gives)), by: first)
      try station.perform(.grantConfirmed(GrantConfirmed(grant: GrantID(grant))), by: second)
    }
    for officer in scenario.officers {
      guard let id = numbers[officer.handle] else { continue }
      try station.perform(
        .officerAdded(OfficerAdded(officer: id, name: officer.name, handle: officer.handle)), by: first)
      try give(Grant(officer: id, kind: .rank, rank: officer.rank, biasAwareness: false))
      for role in officer.roles {
        try give(Grant(officer: id, kind: .role, role: role, biasAwareness: false))
        guard role.needsTraining, let until = officer.trainedUntil else { continue }
        try give(
          Grant(officer: id, kind: .training, role: role, until: until, biasAwareness: officer.biasAwareness))
      }
    }
    if let evaluation = scenario.evaluation, let by = numbers[evaluation.by] {
      try station.perform(.evaluationMade(evaluation.made), by: .officer(by))
    }
    try observe()
    tell(.founded(officers: scenario.officers.count, grants: grant, at: clock.now.wall))
  }
}
