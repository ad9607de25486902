import Mandate

extension OrdinaryDay {
  /// Silver starts recognition.
  mutating func start(by officer: OfficerID = Cast.silver) throws(Refusal) {
    try take(
      .deploymentStarted(DeploymentStarted(deployment: id, watchlist: deployment?.frozen?.digest ?? .zero)),
      by: officer)
  }

  /// From nothing to a live deployment.
  mutating func goLive(
    _ conditions: [Condition] = [], _ change: (inout Plan) -> Void = { _ in }
  ) throws(Refusal) {
    try authorise(conditions, change)
    try prepare()
    try start()
  }

  /// Somebody pauses.
  mutating func pause(_ cause: PauseCause = .person, by officer: OfficerID? = Cast.silver) throws(Refusal) {
    try take(
      .deploymentPaused(DeploymentPaused(deployment: id, cause: cause, reasons: "pause".written)), by: officer)
  }

  /// Somebody goes on.
  mutating func resume(by officer: OfficerID = Cast.silver) throws(Refusal) {
    try take(.deploymentResumed(DeploymentResumed(deployment: id, reasons: "go on".written)), by: officer)
  }

  /// Somebody halts.
  mutating func halt(by officer: OfficerID = Cast.silver) throws(Refusal) {
    try take(.deploymentHalted(DeploymentHalted(deployment: id, reasons: "halt".written)), by: officer)
  }

  /// Silver ends as planned.
  mutating func end(by officer: OfficerID = Cast.silver) throws(Refusal) {
    try take(.deploymentEnded(DeploymentEnded(deployment: id, manner: .planned)), by: officer)
  }

  /// Silver records necessity.
  mutating func recordNecessity(_ necessary: Bool = true, _ proportionate: Bool = true) throws(Refusal) {
    try take(
      .necessityRecorded(
        NecessityRecorded(
          deployment: id, necessary: necessary, proportionate: proportionate, reasons: "necessity".written)),
      by: Cast.silver)
  }

  /// A camera counts faces in a minute.
  mutating func tally(faces: Int, camera: String = "north") throws(Refusal) {
    try take(
      .cameraTallied(
        CameraTallied(
          deployment: id, camera: CameraCode(unchecked: camera), minute: now.toTheMinute, faces: faces, frames: 1_500,
          dropped: 0)), by: nil)
  }

  /// Performance trouble is flagged.
  mutating func flag(_ kind: FlagKind = .framesDropped, by officer: OfficerID? = nil) throws(Refusal) {
    try take(
      .flagRaised(FlagRaised(deployment: id, kind: kind, value: 9, limit: 5, n: 100)), by: officer)
  }

  /// The number that the next alert gets.
  var nextAlert: AlertID { force.next(deployment?.alerts.keys.sorted() ?? []) }

  /// Recognition raises an alert.
  func raised(
    camera: String = "north", score: Int32 = 700_000, entry: Int = 1, list: UInt8 = 50, seenAt: Instant? = nil,
    blueList: Bool = false
  ) -> Act {
    .alertRaised(
      AlertRaised(
        deployment: id, alert: nextAlert, camera: CameraCode(unchecked: camera), seenAt: seenAt ?? now,
        score: Threshold(millionths: score), entries: [EntryID(entry)], watchlist: Self.digest(blueList ? 51 : list),
        generation: Self.digest(52), blueList: blueList))
  }

  /// The compiler builds a Blue List of consenting volunteers.
  mutating func volunteers(
    _ count: Int = 2, _ change: (inout Volunteering) -> Void = { _ in }
  ) throws(Refusal) {
    var list = (0..<count).map { Volunteering(number: $0 + 1, consentAt: now.adding(.hours(-20))) }
    for index in list.indices { change(&list[index]) }
    try take(
      .blueListBuilt(BlueListBuilt(deployment: id, digest: Self.digest(51), volunteers: list.map(\.volunteer))),
      by: Cast.compiler)
  }

  /// A volunteer's pass is logged: a few seconds up to now.
  mutating func pass(_ volunteer: Int = 1, camera: String = "north", from: Instant? = nil, to: Instant? = nil)
    throws(Refusal)
  {
    try take(
      .passLogged(
        PassLogged(
          deployment: id, volunteer: VolunteerID(volunteer), camera: CameraCode(unchecked: camera),
          from: from ?? now.adding(.seconds(-5)), to: to ?? now)), by: Cast.engineer)
  }

  /// Recognition raises an alert, and it is known by its number.
  mutating func alert(blueList: Bool = false) throws(Refusal) -> AlertID {
    let number = nextAlert
    try take(raised(blueList: blueList), by: nil)
    return number
  }

  /// An alert is raised again by the same track.
  mutating func sight(_ alert: AlertID) throws(Refusal) {
    try take(
      .alertSighted(
        AlertSighted(
          deployment: id, alert: alert, camera: CameraCode(unchecked: "north"), seenAt: now,
          score: Threshold(millionths: 700_000))), by: nil)
  }

  /// The compiler takes somebody off the watchlist.
  mutating func remove(_ entry: EntryID) throws(Refusal) {
    try take(
      .entryWithdrawn(
        EntryWithdrawn(deployment: id, entry: entry, category: CategoryCode(unchecked: "court-warrant"))),
      by: Cast.compiler)
  }

  /// The operator assesses.
  mutating func assess(
    _ alert: AlertID, _ opinion: Opinion = .same, refer: Bool = true, by officer: OfficerID = Cast.lfrOperator
  ) throws(Refusal) {
    try take(
      .alertAssessed(
        AlertAssessed(
          deployment: id, alert: alert, first: opinion, opinion: opinion, factors: [.hair],
          reasons: "assessment".written, refer: refer)), by: officer)
  }

  /// An engagement officer decides.
  mutating func decide(
    _ alert: AlertID, engage: Bool = true, by officer: OfficerID = Cast.engagementOfficer
  ) throws(Refusal) {
    try take(
      .alertDecided(
        AlertDecided(
          deployment: id, alert: alert, engage: engage, purpose: "arrest on warrant".written,
          reasons: "decision".written)), by: officer)
  }

  /// An engagement officer speaks to somebody.
  mutating func engage(
    _ alert: AlertID, _ result: EngagementResult = .samePerson, leaflet: Bool = true, startedAt: Instant? = nil,
    by officer: OfficerID = Cast.engagementOfficer
  ) throws(Refusal) {
    try take(
      .alertEngaged(
        AlertEngaged(
          deployment: id, alert: alert, startedAt: startedAt ?? now, seconds: 240, check: .document, result: result,
          leaflet: leaflet)), by: officer)
  }

  /// What followed.
  mutating func outcome(
    _ alert: AlertID, _ kind: OutcomeKind = .arrest, basis: String = "warrant".written,
    by officer: OfficerID = Cast.engagementOfficer
  ) throws(Refusal) {
    try take(
      .outcomeRecorded(
        OutcomeRecorded(
          deployment: id, alert: alert, kind: kind, legalBasis: basis, offence: OffenceCode(unchecked: "violence"))),
      by: officer)
  }

  /// An alert that turns out false: the operator sees different people.
  mutating func falseAlert() throws(Refusal) {
    try assess(try alert(), .different, refer: false)
  }
}
