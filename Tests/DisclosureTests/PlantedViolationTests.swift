import Disclosure
import Mandate
import Testing

/// A stranger with the public statements alone is told of every violation of a shown rule, by the rule's name.
@Suite("Violations planted in a public log")
struct PlantedViolationTests {
  /// A way to break a rule in what is published.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let story: String
    let forge: @Sendable (inout ForgedLog) throws -> Void
    var testDescription: String { rule.rawValue }
  }

  private static let one = FieldValue.integer(1)

  /// Some decision policy.
  private static let system = DecisionPolicy(
    pack: .zero, precision: .f32, runtime: RuntimeVersion(year: 2026, release: 1, patch: 0), instructions: .avx2,
    gates: .zero, shots: 3, averaging: false)

  /// A certificate that shows no false positive in a million from a threshold on.
  private static func certificate(from threshold: Int32) -> Certificate {
    Certificate(
      kind: .tracks, listSize: 10_000, subjects: 10, mated: 10, nonMated: 1_000_000, failureToEnrol: .of(0, in: 10),
      points: [
        CertifiedPoint(
          threshold: Threshold(millionths: threshold), falsePositives: .of(0, in: 1_000_000),
          falseNegatives: .of(1, in: 10))
      ], report: .zero, dataset: .zero, images: .zero)
  }

  static let forgeries: [Forgery] =
    authority + start + afterwards + [
      Forgery(rule: .policyTwoMembers, story: "ordinary-day") {
        try $0.say(
          "policy.adopted", ["members": one, "policy": stricter(version: 2).field], after: "log.founded")
      },
      Forgery(rule: .policyFloor, story: "ordinary-day") {
        try $0.change("log.founded", "policy", "watchlistCurrency", to: Span.hours(25).field)
      },
      Forgery(rule: .clockOrder, story: "ordinary-day") {
        try $0.date("live.ended") { $0.adding(.hours(-3)) }
      },
      Forgery(rule: .agreementEndorsed, story: "ordinary-day") {
        try $0.say("agreement.in-force", agreement(rank: .superintendent), after: "log.founded")
      },
      Forgery(rule: .agreementInForce, story: "ordinary-day") {
        try $0.say(
          "agreement.disclosed", ["agreement": one, "dataset": .text("custody-imaging"), "images": .integer(7)],
          after: "log.founded")
      },
      Forgery(rule: .statementSchema, story: "ordinary-day") {
        try $0.change("live.started", "officer", to: .text("S. Khan"))
      },
    ]

  static let authority: [Forgery] = [
    Forgery(rule: .authorityThreshold, story: "ordinary-day") {
      try $0.change("live.started", "threshold", to: .integer(100_000))
    },
    Forgery(rule: .authorityPack, story: "ordinary-day") {
      try $0.change("live.started", "system", "pack", to: .text(String(repeating: "ab", count: 32)))
    },
    Forgery(rule: .authorityWindow, story: "ordinary-day") {
      try $0.date("live.started") { $0.adding(.hours(-1)) }
    },
    Forgery(rule: .authorityEnded, story: "ordinary-day") {
      try $0.say("live.resumed", ["deployment": one, "system": system.field], after: "live.ended")
    },
    Forgery(rule: .authorityMissing, story: "ordinary-day") { try $0.drop("deployment.noticed") },
    Forgery(rule: .noticeBeforeStart, story: "ordinary-day") { try $0.drop("deployment.noticed") },
    Forgery(rule: .lifeCycle, story: "ordinary-day") { try $0.drop("live.started") },
    Forgery(rule: .authorisingRank, story: "ordinary-day") {
      try $0.change("deployment.noticed", "authoriser", to: Rank.chiefInspector.field)
    },
    Forgery(rule: .chiefOfficerConsulted, story: "ordinary-day") {
      try $0.change("deployment.noticed", "chiefOfficer", to: Rank.superintendent.field)
    },
    Forgery(rule: .vetoFinal, story: "ordinary-day") {
      try $0.change("deployment.noticed", "consultation", to: ConsultationResult.veto.field)
    },
    Forgery(rule: .noticeWaiverRank, story: "ordinary-day") {
      try $0.change("deployment.noticed", "waived", to: .bool(true))
      try $0.change("deployment.noticed", "waiver", to: Rank.inspector.field)
    },
    Forgery(rule: .categoryNotStated, story: "ordinary-day") {
      try $0.change("log.founded", "demo", to: .bool(false))
      try $0.change("deployment.noticed", "categories", to: .list([.text("not-stated-by-the-source")]))
    },
  ]

  static let start: [Forgery] = [
    Forgery(rule: .placeConfirmed, story: "ordinary-day") {
      try $0.change("live.started", "signs", to: .bool(false))
    },
    Forgery(rule: .evaluationOnRecord, story: "ordinary-day") { try $0.drop("evaluation.recorded") },
    Forgery(rule: .evaluationOnRecord, story: "ordinary-day") {
      // Another OpenVINO than was evaluated is another decision policy.
      try $0.change("evaluation.recorded", "system", "runtime", "patch", to: .integer(7))
    },
    Forgery(rule: .thresholdEvidence, story: "ordinary-day") {
      try $0.change("evaluation.recorded", "certificate", to: certificate(from: 999_999).field)
    },
    Forgery(rule: .haltEnds, story: "silver-halts") {
      try $0.say("live.resumed", ["deployment": one, "system": system.field], after: "live.ended")
    },
    Forgery(rule: .watchlistCurrency, story: "ordinary-day") {
      try $0.change("deployment.recorded", "oldestExtraction", to: .text("2026-03-08T10:00:00Z"))
    },
    Forgery(rule: .watchlistCategory, story: "ordinary-day") {
      try $0.change("deployment.noticed", "categories", to: .list([.text("court-warrant")]))
    },
    Forgery(rule: .watchlistSize, story: "ordinary-day") {
      try $0.change("deployment.noticed", "maximumSize", to: .integer(100))
    },
    Forgery(rule: .conditionKept, story: "ordinary-day") {
      try $0.change("deployment.recorded", "minors", to: .integer(2))
    },
  ]

  static let afterwards: [Forgery] = [
    Forgery(rule: .categoriesSum, story: "stratford-2018-06-28") {
      try $0.change(
        "deployment.recorded", "categories",
        to: .list([.record(["category": .text("wanted-on-suspicion"), "count": .integer(306)])]))
    },
    Forgery(rule: .recordFigures, story: "ordinary-day") { try $0.drop("alert.disclosed") },
    Forgery(rule: .recordFigures, story: "stratford-2018-06-28") {
      try $0.change("deployment.recorded", "figures", "falseUnengaged", to: .integer(3))
    },
    Forgery(rule: .recordFigures, story: "stratford-2018-06-28") {
      try $0.change("deployment.recorded", "faces", to: .integer(20_000))
    },
    Forgery(rule: .recordDue, story: "ordinary-day") {
      try $0.date("live.ended") { $0.adding(.hours(-9 * 24)) }
    },
    Forgery(rule: .reviewDue, story: "ordinary-day") {
      try $0.date("review.published") { $0.adding(.hours(60 * 24)) }
    },
    Forgery(rule: .closedAfterReview, story: "ordinary-day") { try $0.drop("review.published") },
    Forgery(rule: .erasureDue, story: "ordinary-day") {
      try $0.date("erased") { $0.adding(.hours(25)) }
    },
  ]

  @Test("every shown rule has a planted violation")
  func complete() {
    let trials: Set<Rule> = [.trialOfficer, .trialConsent, .trialRecordedOnly, .trialListSize, .evaluationDeclaration]
    let shown = Set(Rule.allCases.filter(\.isShown)).subtracting(trials)
    #expect(shown.subtracting(Self.forgeries.map(\.rule)) == [])
  }

  @Test(
    "honest logs show no violation", arguments: ["ordinary-day", "silver-halts", "stratford-2018-06-28", "urgency"])
  func honest(story: String) async throws {
    #expect(try await ForgedLog(story).broken() == [])
  }

  @Test("a planted violation is named", arguments: forgeries)
  func named(forgery: Forgery) async throws {
    var log = try await ForgedLog(forgery.story)
    try forgery.forge(&log)
    #expect(log.broken().contains(forgery.rule))
  }

  private static func stricter(version: Int) -> Policy {
    guard case .record(var fields) = Policy.builtIn.field else { return .builtIn }
    fields["version"] = .integer(Int64(version))
    return (try? Policy(field: .record(fields))) ?? .builtIn
  }

  private static func agreement(rank: Rank) -> [String: FieldValue] {
    [
      "agreement": one, "digest": ContentDigest.zero.field, "facialRecognition": .bool(true), "rank": rank.field,
      "start": .text("2026-01-01T00:00:00Z"), "end": .text("2027-01-01T00:00:00Z"),
    ]
  }
}
