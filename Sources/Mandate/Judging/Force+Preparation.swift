extension Force {
  func judgePreparation(
    _ act: Act, of deployment: DeploymentState, id: DeploymentID, by actor: Actor, at now: Instant
  ) throws(Refusal) {
    switch act {
    case .deploymentRostered(let act):
      try require(deployment, id, in: .submitted, .authorised, .live, .paused, to: "rostered")
      try judgeOwn(deployment, id, by: actor, as: [.silver, .gold])
      for entry in act.roster {
        guard let officer = officers[entry.officer], officer.open else {
          throw Refusal(.rosterComplete, "\(entry.officer) has no open account.")
        }
        try require(
          entry.role.isRostered && officer.roles.contains(entry.role), .rosterComplete,
          "\(entry.officer) does not hold the role of \(entry.role.title).")
      }
      let names = Set(act.roster)
      try require(names.count == act.roster.count, .rosterComplete, "Somebody is on the roster twice in one role.")
      let running = deployment.phase == .live || deployment.phase == .paused
      let obstacles = running ? rosterObstacles(act.roster) : separationObstacles(act.roster)
      if let obstacle = obstacles.first { throw obstacle }
    case .deploymentBriefed(let act):
      try require(deployment, id, in: .authorised, .live, .paused, to: "briefed")
      try requireReasons(act.briefing, "The briefing")
    case .briefingAcknowledged:
      try require(deployment, id, in: .authorised, .live, .paused, to: "briefed")
      try require(deployment.briefed, .briefingAcknowledged, "There is no briefing for \(id) to acknowledge.")
    case .placeConfirmed: try require(deployment, id, in: .authorised, .paused, to: "confirmed on the ground")
    case .systemChecked(let act):
      try require(deployment, id, in: .authorised, .paused, to: "checked")
      let known = Set(deployment.application?.cameras.map(\.code) ?? [])
      if let stranger = act.cameras.first(where: { !known.contains($0) }) {
        throw Refusal(.authoritySources, "Camera \(stranger) is not bound to \(id).")
      }
    case .watchlistBuilt(let act):
      try require(deployment, id, in: .authorised, to: "given a watchlist")
      try judge(entries: act.entries, of: deployment, by: actor, at: now)
    case .watchlistApproved:
      try require(deployment, id, in: .authorised, to: "given an approved watchlist")
      try judgeApproval(of: deployment, id: id, by: actor)
    case .watchlistFrozen(let act):
      try require(deployment, id, in: .authorised, to: "given a frozen watchlist")
      try judge(act, of: deployment)
    case .entryWithdrawn(let act):
      try require(deployment, id, in: .authorised, .live, .paused, to: "relieved of an entry")
      let entry = deployment.entries.first { $0.entry == act.entry }
      try require(
        entry?.category == act.category, .watchlistMissing,
        "The watchlist of \(id) has no entry \(act.entry) of \(act.category).")
    default: break
    }
  }

  /// Who acts in a role that is not rostered acts only on their own deployment.
  func judgeOwn(
    _ deployment: DeploymentState, _ id: DeploymentID, by actor: Actor, as others: [Role]
  ) throws(Refusal) {
    guard let officer = actor.officer, deployment.applicant != officer else { return }
    let roles = officers[officer]?.roles ?? []
    let other = others.contains { roles.contains($0) && (!$0.isRostered || deployment.isRostered(officer, as: $0)) }
    try require(other, .roleRequired, "\(officer) is not the applicant of \(id), nor commands it.")
  }
}
