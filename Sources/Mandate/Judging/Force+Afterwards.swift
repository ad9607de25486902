extension Force {
  func judgeAfterwards(
    _ act: Act, of deployment: DeploymentState, id: DeploymentID, at now: Instant
  ) throws(Refusal) {
    switch act {
    case .figuresFixed(let act):
      try require(deployment, id, in: .ended, to: "counted")
      try require(deployment.figures == nil, .lifeCycle, "The figures of \(id) are fixed.")
      try require(
        act.figures == deployment.alertFigures && act.faces == deployment.faces
          && act.results == deployment.alertResults && act.trueRecognition == deployment.trueRecognition(),
        .recordFigures, "The figures are not those of the alerts.")
    case .recordPublished:
      try require(deployment, id, in: .ended, to: "recorded")
      try require(deployment.recordedAt == nil, .lifeCycle, "The record of \(id) was published before.")
      let open = deployment.alerts.values.count { !$0.isClosed && !$0.raised.blueList }
      try require(
        deployment.figures != nil && deployment.erased.contains(.alert) || open == 0, .recordFigures,
        "\(open) alerts of \(id) are not judged to the end; the record would count them as unconfirmed.")
      let sum = deployment.categories.map(\.count).clampedSum
      try require(
        sum == deployment.people, .categoriesSum,
        "The categories sum to \(sum); the watchlist has \(deployment.people) people.")
    case .deploymentReviewed(let act):
      try require(deployment, id, in: .ended, to: "reviewed")
      try require(deployment.recordedAt != nil, .lifeCycle, "\(id) is reviewed after its record is published.")
      try require(deployment.review == nil, .lifeCycle, "\(id) was reviewed before.")
      try require(
        act.actual.isSound, .recordFigures, "A figure of the actual benefit is negative, or there are too many.")
      try requireReasons(act.performance, "Performance against what was expected")
      try requireReasons(act.safeguards, "Whether the safeguards worked")
      try requireReasons(act.equality, "What was seen under the Public Sector Equality Duty")
      try require(
        act.lessons.map(\.action.number) == Array(1..<(act.lessons.count + 1)), .numberFree,
        "Actions are numbered in order, from 1.")
      for lesson in act.lessons {
        try requireReasons(lesson.lesson, "Lesson \(lesson.action)")
        try require(officers[lesson.owner]?.open == true, .lessonsAnswered, "\(lesson.owner) has no open account.")
      }
    case .actionCompleted(let act):
      try require(
        deployment.openActions.contains(act.action), .lessonsAnswered, "\(id) has no open action \(act.action).")
      try requireReasons(act.remark, "How it was completed")
    case .deploymentClosed:
      try require(deployment, id, in: .ended, to: "closed")
      try require(deployment.recordedAt != nil, .closedAfterReview, "The record of \(id) is not published.")
      try require(deployment.review != nil, .closedAfterReview, "\(id) has not been reviewed.")
      for retention in [RetentionClass.watchlist, .alert, .engagement] {
        let held = held(retention, of: id)
        try require(
          deployment.erased.contains(retention) || held.all, .closedAfterReview,
          "The class \(retention.rawValue) of \(id) is not erased.")
      }
    case .erasureBegun(let act): try judge(act, of: deployment, id: id)
    case .erasureFinished(let act):
      try require(act.records >= 0, .erasureDue, "\(act.records) records cannot be erased.")
      try require(
        deployment.erasing[act.retention] != nil, .erasureDue,
        "No erasure of \(act.retention.rawValue) has begun in \(id).")
    default: break
    }
  }

  private func judge(_ act: ErasureBegun, of deployment: DeploymentState, id: DeploymentID) throws(Refusal) {
    switch act.retention {
    case .watchlist, .alert, .engagement:
      try require(
        deployment.phase == .ended || deployment.phase.isFinal, .erasureDue,
        "\(id) is \(deployment.phase.rawValue); its \(act.retention.rawValue) is erased after the end.")
    case .texts:
      try require(
        deployment.phase.isFinal, .erasureDue,
        "\(id) is \(deployment.phase.rawValue); its texts are kept until it is closed.")
    case .officers, .provenance, .records:
      throw Refusal(.erasureDue, "The class \(act.retention.rawValue) is kept for the force's records period.")
    }
    try require(act.records >= 0, .erasureDue, "\(act.records) records cannot be erased.")
    let held = held(act.retention, of: id)
    try require(!held.all, .erasureHeld, "All of \(act.retention.rawValue) in \(id) is held.")
    try require(
      act.held == held.alerts, .erasureHeld,
      "\(held.alerts.count) alerts are held; the erasure holds back \(act.held.count).")
  }

  /// What can be erased, and by when it has to be: the classes of deployments that are over, cancelled ones included, that
  /// are not erased, or of which something was held that no longer is.
  public func erasures(at now: Instant) -> [DueErasure] {
    var found: [DueErasure] = []
    for (id, deployment) in deployments.sorted(by: { $0.key < $1.key }) {
      guard let end = deployment.overAt else { continue }
      let policy = deployment.authority?.policy ?? policy
      let classes: [(RetentionClass, Span)] = [
        (.watchlist, policy.watchlistErasure), (.alert, policy.alertErasure), (.engagement, policy.engagementErasure),
        (.texts, policy.textsErasure),
      ]
      for (retention, span) in classes {
        let held = held(retention, of: id)
        // What was held back when the rest was erased is due again when its hold ends.
        let released = (deployment.heldBack[retention] ?? []).subtracting(held.alerts)
        guard !held.all, !deployment.erased.contains(retention) || !released.isEmpty else { continue }
        if retention == .texts, !deployment.phase.isFinal { continue }
        found.append(DueErasure(deployment: id, retention: retention, due: end.adding(span)))
      }
    }
    return found
  }
}
