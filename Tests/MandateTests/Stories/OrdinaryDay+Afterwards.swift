import Mandate

extension OrdinaryDay {
  /// The record is published.
  mutating func publish() throws(Refusal) {
    try take(.recordPublished(RecordPublished(deployment: id)), by: Cast.informationOfficer)
  }

  /// Silver reviews, with so many lessons.
  mutating func review(lessons: Int = 1) throws(Refusal) {
    try take(
      .deploymentReviewed(
        DeploymentReviewed(
          deployment: id, performance: "performance".written, safeguards: "safeguards".written,
          equality: "equality".written, actual: Plan(opening: opening).benefit,
          lessons: (0..<lessons).map {
            Lesson(
              action: ActionID($0 + 1), lesson: "lesson".written, owner: Cast.silver,
              due: .of(now.adding(.hours(24 * 14))))
          })), by: Cast.silver)
  }

  /// A class is erased, but for what is held.
  mutating func erase(_ retention: RetentionClass, records: Int = 3) throws(Refusal) {
    let held = force.held(retention, of: id).alerts
    try take(
      .erasureBegun(ErasureBegun(deployment: id, retention: retention, records: records, held: held)), by: nil)
    try take(.erasureFinished(ErasureFinished(deployment: id, retention: retention, records: records)), by: nil)
  }

  /// The deployment is closed.
  mutating func close() throws(Refusal) {
    try take(.deploymentClosed(DeploymentClosed(deployment: id)), by: Cast.informationOfficer)
  }

  /// From the end to a closed deployment.
  mutating func finish(lessons: Int = 1) throws(Refusal) {
    try publish()
    try review(lessons: lessons)
    for retention in [RetentionClass.watchlist, .alert, .engagement] { try erase(retention) }
    try close()
  }

  /// An information officer holds something.
  mutating func hold(
    _ retention: RetentionClass, _ alert: AlertID? = nil, review: Span = .hours(24 * 30)
  ) throws(Refusal) {
    try take(
      .holdPlaced(
        HoldPlaced(
          deployment: id, hold: force.next(force.holds.keys), retention: retention, alert: alert, ground: .complaint,
          reasons: "complaint".written, reviewBy: now.adding(review))), by: Cast.informationOfficer)
  }

  /// A whole day with a true alert, a false one and one that nobody could judge.
  mutating func wholeDay() throws(Refusal) {
    try goLive()
    try tally(faces: 4_000)
    let good = try alert()
    try assess(good)
    try decide(good)
    try engage(good)
    try outcome(good)
    try falseAlert()
    let doubtful = try alert()
    try assess(doubtful, .cannotSay, refer: false)
    try wait(.minutes(30))
    try end()
  }
}
