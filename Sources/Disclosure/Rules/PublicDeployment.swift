import Mandate

/// What the public log says of a deployment so far.
struct PublicDeployment {
  /// A statement with when it was made.
  struct Said<Statement> {
    let at: Instant
    let statement: Statement
  }

  var notice: Said<DeploymentNoticedStatement>?
  var started: Said<LiveStartedStatement>?
  /// The evaluations that it rested on when it began and each time it went on.
  var evidence: [EvaluationRecordedStatement] = []
  var live = false
  var paused = false
  var ended: Said<LiveEndedStatement>?
  var withdrawn = false
  var record: Said<DeploymentRecordedStatement>?
  var review: Said<DeploymentReviewedStatement>?
  var upheld: Bool?
  var erased: [RetentionClass: Instant] = [:]
  var complete = false
  var replayed: ReplayedStatement?
  /// Alerts disclosed, by result, engagement and arrest.
  var disclosed: [AlertDisclosedStatement: Int] = [:]
  /// The index of the last statement about it.
  var last: UInt64 = 0
}
