import Mandate

extension ScenarioRunner {
  /// Does what a step says. The clock shows its moment already.
  func carryOut(_ step: ScenarioStep) throws(StationProblem) {
    switch step.doing {
    case .act(let name, let fields):
      for doer in doers(of: step) {
        try station.perform(act(name, fields, step), by: doer)
        try observe()
      }
    case .watchlist(let plan):
      for doer in doers(of: step) { try build(plan, for: deployment(of: step), by: doer) }
    case .tallies(let plan): try tally(plan, for: deployment(of: step))
    case .alert(let fields): try station.perform(act(AlertRaised.kind.name, fields, step), by: .system)
    case .erase(let classes):
      for retention in classes {
        try station.erase(retention, of: deployment(of: step), by: doers(of: step).first ?? .system)
        try observe()
      }
    case .eraseDue(let ahead): try station.eraseDue(within: ahead)
    case .setClock(let by):
      clock.setWall(to: clock.now.wall.adding(by))
      try station.advance()
    case .wait: break
    }
  }

  private func act(
    _ name: String, _ fields: [String: FieldValue], _ step: ScenarioStep
  ) throws(StationProblem) -> Act {
    let form = ActForm(
      now: clock.now.wall, calendar: scenario.calendar, handles: numbers, title: scenario.title,
      force: station.force, evaluation: scenario.evaluation?.made)
    do throws(FieldProblem) {
      return try form.act(name, fields, deployment: step.deployment)
    } catch {
      // Every act was read once before the story began; only what depends on the story can fail here.
      throw .unusable(["line \(step.line): steps[\(step.number)]: \(error)"])
    }
  }

  private func build(
    _ plan: WatchlistPlan, for deployment: DeploymentID, by doer: Actor
  ) throws(StationProblem) {
    let built = plan.built(for: deployment, at: clock.now.wall)
    try station.perform(.watchlistBuilt(built), by: doer)
    try observe()
    guard plan.freezes else { return }
    do {
      try station.perform(.watchlistFrozen(plan.frozen(built)), by: doer)
    } catch let problem as StationProblem {
      throw problem
    } catch {
      throw .unusable(["the watchlist cannot be written down: \(error)"])
    }
  }

  private func tally(_ plan: TallyPlan, for deployment: DeploymentID) throws(StationProblem) {
    let bound = station.force.deployments[deployment]?.application?.cameras.map(\.code) ?? []
    // Where there is none, one that is bound to nothing is refused for what is missing.
    let cameras = plan.cameras ?? (bound.isEmpty ? [CameraCode(unchecked: "none")] : bound)
    let start = clock.now.wall
    for minute in 0..<plan.minutes {
      try move(to: start.adding(.minutes(Int64(minute + 1))))
      for (index, camera) in cameras.enumerated() {
        try station.perform(
          .cameraTallied(
            CameraTallied(
              deployment: deployment, camera: camera, minute: start.adding(.minutes(Int64(minute))).toTheMinute,
              faces: plan.faces(minute: minute, camera: index, of: cameras.count), frames: plan.frames,
              dropped: plan.dropped)), by: .system)
      }
      try observe()
    }
    tell(.tallied(plan, cameras: cameras.count, at: clock.now.wall))
  }
}
