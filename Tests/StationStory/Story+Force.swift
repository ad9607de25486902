import Mandate

extension Story {
  /// Everybody is added and given what they need; the engineer records an evaluation. The founding itself is the
  /// station's.
  package mutating func makeForce() {
    let (one, two) = (StoryCast.firstAdministrator, StoryCast.secondAdministrator)
    tell(.officerAdded(OfficerAdded(officer: one, name: Self.words("one"), handle: "administrator.1")), by: two)
    tell(.officerAdded(OfficerAdded(officer: two, name: Self.words("two"), handle: "administrator.2")), by: one)
    for (officer, rank, role) in StoryCast.granted {
      tell(
        .officerAdded(
          OfficerAdded(officer: officer, name: Self.words("name"), handle: "officer.\(officer.number)")), by: one)
      if rank != .staff { grant(Grant(officer: officer, kind: .rank, rank: rank, biasAwareness: false)) }
      grant(Grant(officer: officer, kind: .role, role: role, biasAwareness: false))
      if role.needsTraining {
        let until = Day(String(now.adding(.hours(300 * 24)).description.prefix(10)))
        grant(Grant(officer: officer, kind: .training, role: role, until: until, biasAwareness: true))
      }
    }
    tell(
      .evaluationMade(
        EvaluationMade(
          system: Self.system, certificate: Self.certificate, validUntil: now.adding(.hours(90 * 24)), demo: false)),
      by: StoryCast.engineer)
  }

  /// How the recogniser decides.
  package static var system: DecisionPolicy {
    DecisionPolicy(
      pack: digest(7), precision: .f32, runtime: RuntimeVersion(year: 2026, release: 4, patch: 1), instructions: .avx2,
      gates: digest(8), shots: 5, averaging: true)
  }

  /// What the evaluation found: none of a million strangers at the threshold of the story.
  package static var certificate: Certificate {
    Certificate(
      kind: .tracks, listSize: 1_000, subjects: 5_000, mated: 1_000, nonMated: 1_000_000,
      failureToEnrol: .of(3, in: 6_000),
      points: [
        CertifiedPoint(
          threshold: Threshold(millionths: 500_000), falsePositives: .of(4_000, in: 1_000_000),
          falseNegatives: .of(20, in: 1_000)),
        CertifiedPoint(
          threshold: Threshold(millionths: 640_000), falsePositives: .of(0, in: 1_000_000),
          falseNegatives: .of(110, in: 1_000)),
      ], report: digest(9), dataset: digest(10), images: digest(11))
  }

  /// The application that the applicant writes.
  static var application: Application {
    var fields: [String: FieldValue] = [:]
    for member in LegalCase.shape.members { fields[member.name] = .text(words(member.name)) }
    guard let legalCase = try? LegalCase.shape.read(fields), let start = LocalTime("2026-03-21T12:00"),
      let end = LocalTime("2026-03-21T16:00")
    else { fatalError("an application has other fields") }
    return Application(
      operation: words("operation"), legalCase: legalCase, ground: .hotspot, location: words("location"),
      ward: WardCode(unchecked: "E05013925"),
      footprint: [(51_541_600, -3_400), (51_541_700, -3_300), (51_541_500, -3_200)].map {
        Coordinate(latitude: $0, longitude: $1)
      },
      window: Window(
        zone: ZoneName(unchecked: "Europe/London"), localStart: start, localEnd: end, start: opening,
        end: opening.adding(.hours(4))),
      cameras: ["north", "south"].map {
        Camera(code: CameraCode(unchecked: $0), identity: words("serial \($0)"), origin: .existingCctv)
      }, categories: ["court-warrant"].map(CategoryCode.init(unchecked:)), maximumSize: 500,
      threshold: Threshold(millionths: 640_000), pack: digest(7), roster: StoryCast.roster,
      documents: DocumentKind.allCases.map {
        DocumentReference(
          kind: $0, reference: words("file"), dated: day(opening.adding(.hours(-30 * 24))),
          validUntil: day(opening.adding(.hours(30 * 24))))
      }, benefit: benefit, intelligence: IntelligenceUse(collects: false, sharedWith: [words("nobody")]), answers: [])
  }

  static let benefit = Benefit(
    alerts: 3, outcomes: [OutcomeCount(offence: OffenceCode(unchecked: "violence"), count: 1)], officerHours: 40,
    cost: 9_000)

  static func day(_ instant: Instant) -> Day { Day(instant.description.prefix(10)) ?? Day(number: 0) }
}
