import Mandate

extension Story {
  /// From nothing to the moment at which nothing stands against a start.
  package mutating func prepare() {
    now = Self.opening.adding(.hours(-24))
    tell(
      .deploymentDrafted(DeploymentDrafted(deployment: id, application: application)), by: StoryCast.applicant)
    tell(
      .deploymentSubmitted(DeploymentSubmitted(deployment: id, operation: Self.words("operation"))),
      by: StoryCast.applicant)
    tell(
      .deploymentConsulted(
        DeploymentConsulted(deployment: id, result: .noObjection, reasons: Self.words("view"), conditions: [])),
      by: StoryCast.commander)
    tell(
      .deploymentAuthorised(
        DeploymentAuthorised(deployment: id, reasons: Self.words("why"), conditions: [], urgency: nil)),
      by: StoryCast.superintendent)
    tell(
      .noticePublished(NoticePublished(deployment: id, text: Self.words("notice"))), by: StoryCast.informationOfficer)
    now = Self.opening.adding(.hours(-2))
    list()
    tell(
      .deploymentBriefed(DeploymentBriefed(deployment: id, briefing: Self.words("briefing"))), by: StoryCast.silver)
    for officer in Set(StoryCast.roster.map(\.officer)).sorted() {
      tell(.briefingAcknowledged(BriefingAcknowledged(deployment: id)), by: officer)
    }
    tell(
      .placeConfirmed(PlaceConfirmed(deployment: id, place: true, signs: true, uniformed: true)), by: StoryCast.bronze)
    tell(
      .systemChecked(
        SystemChecked(
          deployment: id, cameras: setting.cameras.map(\.code), threshold: setting.threshold, system: setting.system)),
      by: StoryCast.engineer)
    now = Self.opening
  }

  /// The compiler builds a list and freezes it.
  private mutating func list() {
    let category = CategoryCode(unchecked: "court-warrant")
    let dataset = DatasetCode(unchecked: "custody")
    let entries = (1...setting.people).map { number in
      WatchlistEntry(
        entry: EntryID(number), reference: Self.words("reference \(number)"), category: category,
        images: [
          EntryImage(
            digest: Self.digest(UInt8(truncatingIfNeeded: number)), source: Self.words("custody record"),
            dataset: dataset,
            extractedAt: now, passedQuality: true)
        ], lawfulBasis: Self.words("basis"), identityConfirmedBy: Self.words("checked by"),
        stillSoughtCheckedAt: now, minor: false, sensitive: nil, rationale: nil, secondApprover: nil,
        gangsMatrix: false)
    }
    tell(.watchlistBuilt(WatchlistBuilt(deployment: id, entries: entries)), by: StoryCast.compiler)
    tell(
      .watchlistFrozen(
        WatchlistFrozen(
          deployment: id, digest: Self.digest(50), people: setting.people,
          categories: [CategoryCount(category: category, count: setting.people)],
          datasets: [DatasetCount(dataset: dataset, count: setting.people)], oldestExtraction: now, oldestCheck: now,
          minors: 0,
          gangsMatrix: 0)), by: StoryCast.compiler)
  }

  /// Silver starts recognition.
  package mutating func start() {
    tell(
      .deploymentStarted(DeploymentStarted(deployment: id, watchlist: Self.digest(50))), by: StoryCast.silver)
  }

  /// Silver records that the use is still necessary and proportionate.
  package static func necessity(_ id: DeploymentID) -> Act {
    .necessityRecorded(
      NecessityRecorded(deployment: id, necessary: true, proportionate: true, reasons: words("necessity")))
  }

  /// Silver ends as planned.
  package mutating func end() {
    tell(.deploymentEnded(DeploymentEnded(deployment: id, manner: .planned)), by: StoryCast.silver)
  }

  /// The record is published and Silver reviews.
  package mutating func publish() {
    tell(.recordPublished(RecordPublished(deployment: id)), by: StoryCast.informationOfficer)
    tell(
      .deploymentReviewed(
        DeploymentReviewed(
          deployment: id, performance: Self.words("performance"), safeguards: Self.words("safeguards"),
          equality: Self.words("equality"), actual: Self.benefit, lessons: [])), by: StoryCast.silver)
  }

  /// An information officer holds one alert.
  package mutating func hold(_ alert: AlertID) {
    tell(
      .holdPlaced(
        HoldPlaced(
          deployment: id, hold: HoldID(1), retention: .alert, alert: alert, ground: .complaint,
          reasons: Self.words("complaint"), reviewBy: now.adding(.hours(24 * 30)))), by: StoryCast.informationOfficer)
  }

  /// A camera counts faces in a minute.
  package mutating func tally(faces: Int, camera: String = "north") {
    tell(
      .cameraTallied(
        CameraTallied(
          deployment: id, camera: CameraCode(unchecked: camera), minute: now.toTheMinute, faces: faces, frames: 1_500,
          dropped: 0)), by: nil)
  }
}
