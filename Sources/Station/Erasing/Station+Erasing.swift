import Mandate
import Stores
import Vault

extension Station {
  /// Erases a class of a deployment, but for what is held.
  ///
  /// The order is that of ``ErasureStep``: the log says what will be erased, the keys go (from here there is no return), the
  /// ciphertext goes, the log says what was erased.
  ///
  /// - Parameter reached: called after each step; what it throws stops there, as if the process had been killed.
  /// - Returns: sealed records that were erased.
  @discardableResult
  public func erase(
    _ retention: Mandate.RetentionClass, of deployment: DeploymentID, by actor: Actor = .system,
    reached: (ErasureStep) throws(VaultProblem) -> Void = { _ in }
  ) throws(StationProblem) -> Int {
    try refuseWhenBehind()
    let held = force.held(retention, of: deployment).alerts
    let scopes = scopes(of: retention, in: deployment, except: held)
    var count = 0
    for scope in scopes {
      try stored { () throws(StoreProblem) in
        try store.records(scope: scope.text) { _ in
          count += 1
          return true
        }
      }
    }
    try perform(
      .erasureBegun(
        ErasureBegun(deployment: deployment, retention: retention, records: count, held: held)), by: actor)
    try vault { () throws(VaultProblem) in try reached(.begun) }
    return try finishErasure(of: retention, in: deployment, reached: reached)
  }

  /// Does the rest of an erasure that has begun; every step may be repeated.
  @discardableResult
  func finishErasure(
    of retention: Mandate.RetentionClass, in deployment: DeploymentID,
    reached: (ErasureStep) throws(VaultProblem) -> Void = { _ in }
  ) throws(StationProblem) -> Int {
    guard let begun = force.deployments[deployment]?.erasing[retention] else { return 0 }
    let scopes = scopes(of: retention, in: deployment, except: begun.held)
    let stale = try scopesInStore(of: retention, in: deployment, except: begun.held)
    var random = SystemRandomNumberGenerator()
    try vault { () throws(VaultProblem) in try ring.erase(scopes, using: &random, reached: reached) }
    _ = try stored { () throws(StoreProblem) in
      try store.deleteRecords(scopes: Array(Set(scopes.map(\.text)).union(stale)).sorted())
    }
    try vault { () throws(VaultProblem) in try reached(.ciphertextDeleted) }
    try perform(
      .erasureFinished(
        ErasureFinished(deployment: deployment, retention: retention, records: begun.records)), by: .system)
    try vault { () throws(VaultProblem) in try reached(.recorded) }
    return begun.records
  }

  /// Finishes what a killed process left half-done.
  func finishErasures() throws(StationProblem) {
    for (id, deployment) in force.deployments.sorted(by: { $0.key < $1.key }) {
      for retention in deployment.erasing.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
        try finishErasure(of: retention, in: id)
      }
    }
  }

  /// Erases everything whose period has run out, or is about to: a deadline that is met a minute late is a broken rule.
  ///
  /// - Parameter ahead: what runs out within this time is erased too.
  @discardableResult
  public func eraseDue(within ahead: Span = .hours(1)) throws(StationProblem) -> [(DueErasure, Int)] {
    try advance()
    let now = clock.now().wall
    var done: [(DueErasure, Int)] = []
    for due in force.erasures(at: now) where due.due <= now.adding(ahead) {
      done.append((due, try erase(due.retention, of: due.deployment)))
    }
    return done
  }

  private func scopes(
    of retention: Mandate.RetentionClass, in deployment: DeploymentID, except held: [AlertID]
  ) -> [ScopeName] {
    let kept = Set(held.map { heldScope($0, retention, deployment) })
    return ring.scopes(within: ActScope.all(retention, of: deployment)).filter { !kept.contains($0) }
  }

  /// Scopes whose keys may be gone already while their ciphertext is still there.
  private func scopesInStore(
    of retention: Mandate.RetentionClass, in deployment: DeploymentID, except held: [AlertID]
  ) throws(StationProblem) -> Set<String> {
    let kept = Set(held.map { heldScope($0, retention, deployment).text })
    let outer = ActScope.all(retention, of: deployment)
    var found: Set<String> = [outer.text]
    let alerts = force.deployments[deployment]?.alertsRaised ?? 0
    if retention == .alert || retention == .engagement, alerts > 0 {
      found.formUnion((1...alerts).map { "\(outer.text)/\($0)" })
    }
    return found.subtracting(kept)
  }

  private func heldScope(
    _ alert: AlertID, _ retention: Mandate.RetentionClass, _ deployment: DeploymentID
  ) -> ScopeName {
    let number = UInt32(clamping: deployment.number)
    return ScopeName(retention == .alert ? .alert : .engagement, number, UInt32(clamping: alert.number))
  }
}
