import Mandate

extension OrdinaryDay {
  /// Two administrators found the force, add everybody, and grant what they need; the engineer records an evaluation.
  mutating func found() throws(Refusal) {
    try take(
      .forceFounded(
        ForceFounded(
          force: "Ordinary force".written, first: Cast.firstAdministrator, second: Cast.secondAdministrator,
          policy: .builtIn, demo: false)), by: nil)
    try take(.programStarted(ProgramStarted(program: Self.digest(1), version: "1.0".written)), by: nil)
    for (officer, rank, roles) in Cast.granted {
      try add(officer)
      if rank != .staff { try grant(Grant(officer: officer, kind: .rank, rank: rank, biasAwareness: false)) }
      for role in roles {
        try grant(Grant(officer: officer, kind: .role, role: role, biasAwareness: false))
        if role.needsTraining { try train(officer, as: role) }
      }
    }
    try evaluate()
  }

  /// An administrator adds an officer.
  mutating func add(_ officer: OfficerID) throws(Refusal) {
    try take(
      .officerAdded(OfficerAdded(officer: officer, name: "Officer".written, handle: "handle".written)),
      by: Cast.firstAdministrator)
  }

  /// The number that the next grant gets.
  var nextGrant: GrantID { force.next(force.grants.keys) }

  /// Two administrators grant something.
  mutating func grant(_ gives: Grant) throws(Refusal) {
    let number = nextGrant
    try take(.grantProposed(GrantProposed(grant: number, gives: gives)), by: Cast.firstAdministrator)
    try take(.grantConfirmed(GrantConfirmed(grant: number)), by: Cast.secondAdministrator)
  }

  /// Two administrators record training, which stands until a day; by default for most of a year.
  mutating func train(
    _ officer: OfficerID, as role: Role, until: Day? = nil, biasAwareness: Bool = true
  ) throws(Refusal) {
    let last = until ?? Day(String(now.adding(.hours(300 * 24)).description.prefix(10)))
    try grant(Grant(officer: officer, kind: .training, role: role, until: last, biasAwareness: biasAwareness))
  }

  /// The engineer records an evaluation of exactly what will be used.
  mutating func evaluate(
    shots: Int = 5, until: Instant? = nil, _ certificate: Certificate? = Evaluated.ordinary
  ) throws(Refusal) {
    try take(
      .evaluationMade(
        EvaluationMade(
          system: Evaluated.system { $0.shots = shots }, certificate: certificate,
          validUntil: until ?? now.adding(.hours(90 * 24)), demo: false)), by: Cast.engineer)
  }

  /// The officer of an administrator's withdrawal.
  mutating func withdraw(_ grant: GrantID) throws(Refusal) {
    try take(
      .grantWithdrawn(GrantWithdrawn(grant: grant, reasons: "moved on".written)), by: Cast.firstAdministrator)
  }
}
