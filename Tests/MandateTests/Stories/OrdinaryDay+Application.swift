import Mandate

/// The parts of an application that stories change.
struct Plan {
  var operation = "Operation Ordinary".written
  var legalCase = LegalCase.ordinary
  var footprint = [(51_541_600, -3_400), (51_541_700, -3_300), (51_541_500, -3_200)].map {
    Coordinate(latitude: $0, longitude: $1)
  }
  var window: Window
  var cameras = [
    Camera(code: CameraCode(unchecked: "north"), identity: "serial 1".written, origin: .existingCctv),
    Camera(code: CameraCode(unchecked: "south"), identity: "serial 2".written, origin: .existingCctv),
  ]
  var location = "Stratford Broadway".written
  var categories = ["court-warrant", "wanted-on-suspicion"].map(CategoryCode.init(unchecked:))
  var maximumSize = 500
  var threshold = Threshold(millionths: 640_000)
  var pack = OrdinaryDay.digest(7)
  var roster = Cast.roster
  var documents: [DocumentReference]
  var benefit = Benefit(
    alerts: 3, outcomes: [OutcomeCount(offence: OffenceCode(unchecked: "violence"), count: 1)], officerHours: 40,
    cost: 9_000)
  var intelligence = IntelligenceUse(collects: false, sharedWith: ["nobody".written])
  var answers: [ActionAnswer] = []

  /// The plan of an ordinary day.
  init(opening: Instant) {
    window = .london(from: opening, hours: 4)
    documents = DocumentKind.allCases.map {
      DocumentReference(
        kind: $0, reference: "file".written, dated: .of(opening.adding(.hours(-30 * 24))),
        validUntil: .of(opening.adding(.hours(30 * 24))))
    }
  }

  /// The application that says this.
  var application: Application {
    Application(
      operation: operation, legalCase: legalCase, ground: .hotspot, location: location,
      ward: WardCode(unchecked: "E05013925"), footprint: footprint, window: window, cameras: cameras,
      categories: categories, maximumSize: maximumSize, threshold: threshold, pack: pack, roster: roster,
      documents: documents, benefit: benefit, intelligence: intelligence, answers: answers)
  }
}

extension LegalCase {
  /// A case that states everything.
  static let ordinary = told { _ in }

  /// An ordinary case with something changed.
  static func told(_ change: (inout [String: FieldValue]) -> Void) -> LegalCase {
    var fields: [String: FieldValue] = [:]
    for member in shape.members { fields[member.name] = .text(member.name.written) }
    change(&fields)
    guard let legalCase = try? shape.read(fields) else { fatalError("the legal case has other fields") }
    return legalCase
  }
}

extension Day {
  /// The day in UTC.
  static func of(_ instant: Instant) -> Day { Day(instant.description.prefix(10)) ?? Day(number: 0) }
}

extension Window {
  /// A window in London's winter time.
  static func london(from start: Instant, hours: Int64) -> Window {
    let end = start.adding(.hours(hours))
    return Window(
      zone: ZoneName(unchecked: "Europe/London"), localStart: .reading(start), localEnd: .reading(end), start: start,
      end: end)
  }
}

extension LocalTime {
  /// What a clock in UTC shows.
  static func reading(_ instant: Instant) -> LocalTime {
    LocalTime(instant.description.prefix(16)) ?? LocalTime(Day.of(instant))
  }

  private init(_ day: Day) {
    guard let midnight = LocalTime(day: day, minute: 0) else { fatalError("a day has a first minute") }
    self = midnight
  }
}

extension OrdinaryDay {
  /// The applicant writes the application.
  mutating func draft(
    by officer: OfficerID = Cast.applicant, _ change: (inout Plan) -> Void = { _ in }
  ) throws(Refusal) {
    var plan = Plan(opening: opening)
    change(&plan)
    try take(.deploymentDrafted(DeploymentDrafted(deployment: id, application: plan.application)), by: officer)
  }

  /// The applicant submits it.
  mutating func submit(by officer: OfficerID = Cast.applicant) throws(Refusal) {
    let operation = deployment?.application?.operation ?? ""
    try take(.deploymentSubmitted(DeploymentSubmitted(deployment: id, operation: operation)), by: officer)
  }

  /// The chief officer is consulted.
  mutating func consult(
    _ result: ConsultationResult = .noObjection, _ conditions: [Condition] = [], by officer: OfficerID = Cast.commander
  ) throws(Refusal) {
    try take(
      .deploymentConsulted(
        DeploymentConsulted(deployment: id, result: result, reasons: "view".written, conditions: conditions)),
      by: officer)
  }

  /// The authorising officer gives the written authority.
  mutating func give(
    _ conditions: [Condition] = [], urgency: String? = nil, by officer: OfficerID = Cast.superintendent
  ) throws(Refusal) {
    try take(
      .deploymentAuthorised(
        DeploymentAuthorised(deployment: id, reasons: "why".written, conditions: conditions, urgency: urgency)),
      by: officer)
  }

  /// From nothing to a submitted application.
  mutating func apply(_ change: (inout Plan) -> Void = { _ in }) throws(Refusal) {
    try draft(change)
    try submit()
  }

  /// From nothing to a written authority.
  mutating func authorise(
    _ conditions: [Condition] = [], _ change: (inout Plan) -> Void = { _ in }
  ) throws(Refusal) {
    try apply(change)
    try consult()
    try give(conditions)
  }

  /// From nothing to an Inspector's authority in urgency.
  mutating func authoriseUrgently() throws(Refusal) {
    try apply()
    try consult()
    try give(urgency: "cannot wait".written, by: Cast.dutyInspector)
  }

  /// A Superintendent reviews an urgent authority.
  mutating func followUp(
    upheld: Bool = true, by officer: OfficerID = Cast.superintendent
  ) throws(Refusal) {
    try take(
      .urgencyReviewed(UrgencyReviewed(deployment: id, upheld: upheld, reasons: "follow-up".written)), by: officer)
  }
}
