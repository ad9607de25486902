import Mandate

extension Story {
  /// Recognition raises an alert.
  @discardableResult
  package mutating func raise() -> AlertID {
    let alert = nextAlert()
    tell(
      .alertRaised(
        AlertRaised(
          deployment: id, alert: alert, camera: CameraCode(unchecked: "north"), seenAt: now,
          score: Threshold(millionths: 700_000), entries: [EntryID(1)], watchlist: Self.digest(50),
          generation: Self.digest(52), blueList: false)),
      by: nil)
    return alert
  }

  /// The operator assesses; a match is referred.
  package mutating func assess(_ alert: AlertID, _ opinion: Opinion) {
    tell(
      .alertAssessed(
        AlertAssessed(
          deployment: id, alert: alert, first: opinion, opinion: opinion, factors: [.hair],
          reasons: Self.words("assessment"), refer: opinion == .same)), by: StoryCast.lfrOperator)
  }

  /// An alert that turns out true: assessed, decided, engaged, with an outcome.
  @discardableResult
  package mutating func trueAlert() -> AlertID {
    let alert = raise()
    assess(alert, .same)
    tell(
      .alertDecided(
        AlertDecided(
          deployment: id, alert: alert, engage: true, purpose: Self.words("purpose"), reasons: Self.words("decision"))),
      by: StoryCast.engagementOfficer)
    tell(
      .alertEngaged(
        AlertEngaged(
          deployment: id, alert: alert, startedAt: now, seconds: 240, check: .document, result: .samePerson,
          leaflet: true)), by: StoryCast.engagementOfficer)
    tell(
      .outcomeRecorded(
        OutcomeRecorded(
          deployment: id, alert: alert, kind: .arrest, legalBasis: Self.words("warrant"),
          offence: OffenceCode(unchecked: "violence"))), by: StoryCast.engagementOfficer)
    return alert
  }

  /// An alert that turns out false: the operator sees different people.
  @discardableResult
  package mutating func falseAlert() -> AlertID {
    let alert = raise()
    assess(alert, .different)
    return alert
  }
}
