import Mandate

/// The parts of a watchlist's entry that stories change.
struct Sought {
  var number: Int
  var reference: String
  var category = "court-warrant"
  var source = "custody record".written
  var lawfulBasis = "Police and Criminal Evidence Act 1984, s. 64A".written
  var confirmedBy = "checked by".written
  var extracted: Instant
  var checked: Instant
  var passedQuality = true
  var images = 1
  var minor = false
  var group: String?
  var rationale: String?
  var approver: OfficerID?

  init(_ number: Int, extracted: Instant) {
    self.number = number
    reference = "reference \(number)".written
    (self.extracted, checked) = (extracted, extracted)
  }

  /// The entry that says this.
  var entry: WatchlistEntry {
    WatchlistEntry(
      entry: EntryID(number), reference: reference, category: CategoryCode(unchecked: category),
      images: (0..<images).map {
        EntryImage(
          digest: OrdinaryDay.digest(UInt8(truncatingIfNeeded: $0)), source: source,
          dataset: DatasetCode(unchecked: "custody"), extractedAt: extracted, passedQuality: passedQuality)
      }, lawfulBasis: lawfulBasis, identityConfirmedBy: confirmedBy, stillSoughtCheckedAt: checked, minor: minor,
      sensitive: group.map(GroupCode.init(unchecked:)), rationale: rationale, secondApprover: approver,
      gangsMatrix: false)
  }
}

extension OrdinaryDay {
  /// The compiler builds a list of people extracted at a moment, by default now.
  mutating func build(
    people: Int = 3, extracted: Instant? = nil, by officer: OfficerID = Cast.compiler,
    _ change: (inout Sought) -> Void = { _ in }
  ) throws(Refusal) {
    var list = (0..<people).map { Sought($0 + 1, extracted: extracted ?? now) }
    for index in list.indices { change(&list[index]) }
    try take(.watchlistBuilt(WatchlistBuilt(deployment: id, entries: list.map(\.entry))), by: officer)
  }

  /// What is truly on the list, as the compiler freezes it.
  var frozen: WatchlistFrozen {
    let entries = deployment?.entries ?? []
    let images = entries.flatMap(\.images)
    let categories = Dictionary(grouping: entries, by: \.category).mapValues(\.count)
    return WatchlistFrozen(
      deployment: id, digest: Self.digest(50), people: entries.count,
      categories: categories.keys.sorted().map { CategoryCount(category: $0, count: categories[$0] ?? 0) },
      datasets: images.isEmpty ? [] : [DatasetCount(dataset: DatasetCode(unchecked: "custody"), count: images.count)],
      oldestExtraction: images.map(\.extractedAt).min() ?? now,
      oldestCheck: entries.map(\.stillSoughtCheckedAt).min() ?? now, minors: entries.count(where: \.minor),
      gangsMatrix: 0)
  }

  /// The compiler freezes the list.
  mutating func freeze(by officer: OfficerID = Cast.compiler) throws(Refusal) {
    try take(.watchlistFrozen(frozen), by: officer)
  }

  /// The information officer publishes the notice.
  mutating func notice() throws(Refusal) {
    try take(.noticePublished(NoticePublished(deployment: id, text: "notice".written)), by: Cast.informationOfficer)
  }

  /// Somebody waives the notice.
  mutating func waive(by officer: OfficerID = Cast.superintendent) throws(Refusal) {
    try take(.noticeWaived(NoticeWaived(deployment: id, reasons: "critical threat".written)), by: officer)
  }

  /// Silver writes the briefing, and everybody on the roster acknowledges it.
  mutating func brief(but absent: OfficerID? = nil) throws(Refusal) {
    try take(.deploymentBriefed(DeploymentBriefed(deployment: id, briefing: "briefing".written)), by: Cast.silver)
    for officer in Set(deployment?.roster.map(\.officer) ?? []).sorted() where officer != absent {
      try take(.briefingAcknowledged(BriefingAcknowledged(deployment: id)), by: officer)
    }
  }

  /// Somebody sets the roster.
  mutating func roster(_ roster: [RosterEntry], by officer: OfficerID = Cast.silver) throws(Refusal) {
    try take(.deploymentRostered(DeploymentRostered(deployment: id, roster: roster)), by: officer)
  }

  /// Bronze confirms what is so on the ground.
  mutating func confirm(place: Bool = true, signs: Bool = true, uniformed: Bool = true) throws(Refusal) {
    try take(
      .placeConfirmed(PlaceConfirmed(deployment: id, place: place, signs: signs, uniformed: uniformed)),
      by: Cast.bronze)
  }

  /// The engineer checks the system.
  mutating func check(
    cameras: [String] = ["north", "south"], threshold: Int32 = 640_000, pack: UInt8 = 7, shots: Int = 5,
    _ change: (inout Evaluated) -> Void = { _ in }
  ) throws(Refusal) {
    try take(
      .systemChecked(
        SystemChecked(
          deployment: id, cameras: cameras.map(CameraCode.init(unchecked:)),
          threshold: Threshold(millionths: threshold),
          system: Evaluated.system {
            ($0.pack, $0.shots) = (pack, shots)
            change(&$0)
          })), by: Cast.engineer)
  }

  /// From an authority to the moment at which nothing stands against a start.
  mutating func prepare() throws(Refusal) {
    try notice()
    now = max(now, opening.adding(.hours(-2)))
    try build()
    try freeze()
    try brief()
    try confirm()
    try check()
    now = max(now, opening)
  }
}
