import Mandate

extension InvariantTests {
  static let over: Telling = { day throws in try day.wholeDay() }

  static let afterwards: [Invariant] = [
    Invariant(
      16, "retention is one schedule; a hold is named, reasoned, reviewed, ended",
      [
        .breaks("erasing alerts while it is live", .erasureDue, after: live) { day throws in try day.erase(.alert) },
        .keeps("erasing them after the end", after: over) { day throws in try day.erase(.alert) },
        .breaks("erasing texts before it is closed", .erasureDue, after: over) { day throws in try day.erase(.texts) },
        .breaks("erasing the acts themselves", .erasureDue, after: over) { day throws in try day.erase(.records) },
        .breaks("erasing what is held", .erasureHeld, after: over) { day throws in
          try day.hold(.alert)
          try day.erase(.alert)
        },
        .breaks("erasing a single alert that is held", .erasureHeld, after: over) { day throws in
          try day.hold(.alert, AlertID(2))
          try day.take(
            .erasureBegun(ErasureBegun(deployment: day.id, retention: .alert, records: 3, held: [])), by: nil)
        },
        .keeps("erasing all but the alert that is held", after: over) { day throws in
          try day.hold(.alert, AlertID(2))
          try day.erase(.alert)
        },
        .shows("what was held back is due again when its hold ends") { day throws in
          try day.wholeDay()
          try day.hold(.alert, AlertID(2))
          try day.erase(.alert)
          try day.take(.holdEnded(HoldEnded(hold: HoldID(1), reasons: "over")), by: Cast.informationOfficer)
        } _: { day in
          day.force.erasures(at: day.now).contains { $0.retention == .alert }
        },
        .breaks("a hold while the erasure runs", .erasureDue, after: over) { day throws in
          try day.take(
            .erasureBegun(ErasureBegun(deployment: day.id, retention: .alert, records: 3, held: [])), by: nil)
          try day.hold(.alert)
        },
        .breaks("finishing an erasure that was not begun", .erasureDue, after: over) { day throws in
          try day.take(
            .erasureFinished(ErasureFinished(deployment: day.id, retention: .alert, records: 3)), by: nil)
        },
        .keeps("a hold reviewed in 90 days", after: over) { day throws in
          try day.hold(.alert, review: .hours(90 * 24))
        },
        .breaks("a hold reviewed a millisecond later", .holdNamed, after: over) { day throws in
          try day.hold(.alert, review: .hours(90 * 24).adding(millisecond))
        },
        .shows("the watchlist of a cancelled deployment is due too") { day throws in
          try authorised(&day)
          try day.build()
          try day.take(
            .deploymentCancelled(DeploymentCancelled(deployment: day.id, reasons: "rain")), by: Cast.superintendent)
        } _: { day in
          day.force.erasures(at: day.now).contains {
            $0.retention == .watchlist && $0.due == day.now.adding(.hours(24))
          }
        },
        .shows("every class is due by the schedule", after: over) { day in
          let due = day.force.erasures(at: day.now).map { ($0.retention, $0.due.since(day.now)) }
          return due.map(\.0) == [.watchlist, .alert, .engagement]
            && due.map(\.1) == [.hours(24), .hours(24), .hours(31 * 24)]
        },
      ]),
    Invariant(
      17, "a deployment is closed only by its record and its review, whose lessons the next application answers",
      [
        .breaks("closing without a record", .closedAfterReview, after: over) { day throws in try day.close() },
        .breaks("a review before the record", .lifeCycle, after: over) { day throws in try day.review() },
        .breaks("closing without a review", .closedAfterReview, after: over) { day throws in
          try day.publish()
          try day.close()
        },
        .breaks("closing before engagements are erased", .closedAfterReview, after: over) { day throws in
          try day.publish()
          try day.review()
          try day.erase(.watchlist)
          try day.erase(.alert)
          try day.close()
        },
        .keeps("closing after all of them", after: over) { day throws in try day.finish() },
        .breaks("the next application without an answer", .lessonsAnswered, after: closed) { day throws in
          try day.applyAgain()
        },
        .breaks("the operation spelt differently", .lessonsAnswered, after: closed) { day throws in
          try day.applyAgain { $0.operation = "  " + $0.operation.uppercased() }
        },
        .keeps("the next application with an answer", after: closed) { day throws in
          try day.applyAgain {
            $0.answers = [
              ActionAnswer(deployment: DeploymentID(1), action: ActionID(1), answer: "answer".written)
            ]
          }
        },
        .breaks("the next application before the review", .lessonsAnswered, after: over) { day throws in
          try day.applyAgain()
        },
        .keeps("the next application once the action is done", after: closed) { day throws in
          try day.take(
            .actionCompleted(
              ActionCompleted(deployment: DeploymentID(1), action: ActionID(1), remark: "done".written)),
            by: Cast.silver)
          try day.applyAgain()
        },
      ]),
    Invariant(
      18, "the record gives false alerts against faces seen and against alerts",
      [
        .breaks("figures that are not the alerts'", .recordFigures, after: over) { day throws in
          guard let state = day.deployment else { return }
          try day.take(
            .figuresFixed(
              FiguresFixed(
                deployment: day.id, faces: state.faces + 1, figures: state.alertFigures, results: state.alertResults)),
            by: nil)
        },
        .breaks("a record while an alert is open", .recordFigures) { day throws in
          try day.goLive()
          _ = try day.alert()
          try day.end()
        } by: { day throws in
          try day.publish()
        },
        .breaks("a judgement after the figures", .assessmentStands) { day throws in
          try day.wholeDay()
          try day.publish()
        } by: { day throws in
          try day.assess(AlertID(3))
        },
        .keeps("a record of what was judged", after: over) { day throws in try day.publish() },
        .shows("both denominators and their intervals") { day throws in
          try day.wholeDay()
          try day.publish()
        } _: { day in
          day.statements.contains {
            guard case .deploymentRecorded(let record) = $0.statement else { return false }
            return record.falsePerFaces.count == 1 && record.falsePerFaces.of == 4_000
              && record.falsePerAlerts.of == 3 && record.falsePerAlerts.low < record.falsePerAlerts.high
          }
        },
      ]),
    Invariant(
      19, "an algorithm is used only with an evaluation of exactly this decision policy",
      [
        .breaks("one comparison more per track", .evaluationOnRecord, after: ready) { day throws in
          try day.check(shots: 6)
          try day.start()
        },
        .keeps("evaluated with six", after: ready) { day throws in
          try day.evaluate(shots: 6)
          try day.check(shots: 6)
          try day.start()
        },
        .breaks("another OpenVINO", .evaluationOnRecord, after: ready) { day throws in
          try day.check { $0.runtime = RuntimeVersion(year: 2026, release: 4, patch: 2) }
          try day.start()
        },
        .breaks("another instruction set", .evaluationOnRecord, after: ready) { day throws in
          try day.check { $0.instructions = .amx }
          try day.start()
        },
        .breaks("another precision", .evaluationOnRecord, after: ready) { day throws in
          try day.check { $0.precision = .bf16 }
          try day.start()
        },
        .breaks("another precision of the detector", .evaluationOnRecord, after: ready) { day throws in
          try day.check { $0.detectorPrecision = .bf16 }
          try day.start()
        },
        .breaks("other gates", .evaluationOnRecord, after: ready) { day throws in
          try day.check { $0.gates = 99 }
          try day.start()
        },
        .breaks("no averaging where it was evaluated", .evaluationOnRecord, after: ready) { day throws in
          try day.check { $0.averaging = false }
          try day.start()
        },
        .breaks("an evaluation that ends with the start", .evaluationOnRecord, after: evaluated(until: 0)) {
          day throws in try day.start()
        },
        .keeps("an evaluation that ends a millisecond later", after: evaluated(until: 1)) { day throws in
          try day.start()
        },
        .breaks("an evaluation for longer than the policy allows", .evaluationOnRecord, after: { _ in }) { day throws in
          try day.evaluate(until: day.now.adding(.hours(366 * 24)).adding(millisecond))
        },
        .breaks("an evaluation without figures", .evaluationOnRecord, after: { _ in }) { day throws in
          try day.evaluate(nil)
        },
        .breaks("averaging over a track evaluated on stills", .evaluationOnRecord, after: { _ in }) { day throws in
          try day.evaluate(Evaluated.certificate([(640_000, 0)], kind: .identification))
        },
        .breaks("a threshold a millionth below what the evaluation shows", .thresholdEvidence, after: ready) {
          day throws in
          try day.evaluate(Evaluated.certificate([(500_000, 4_000), (640_001, 0)]))
          try day.start()
        },
        .keeps("a threshold from which on the evaluation shows it", after: ready) { day throws in
          try day.evaluate(Evaluated.certificate([(500_000, 4_000), (640_000, 0)]))
          try day.start()
        },
        .breaks("a kinder evaluation before a stricter one", .thresholdEvidence, after: ready) { day throws in
          try day.evaluate(Evaluated.certificate([(600_000, 0)]))
          try day.evaluate(Evaluated.certificate([(700_000, 0)]))
          try day.start()
        },
        .breaks("an evaluation too small to show the ceiling at any threshold", .thresholdEvidence, after: ready) {
          day throws in
          try day.evaluate(Evaluated.certificate([(600_000, 900)]))
          // Three people on a list of one: each may add as many false positives.
          try day.evaluate(Evaluated.certificate([(600_000, 900)], listSize: 1))
          try day.start()
        },
        .breaks("a threshold that is not enough for a condition's ceiling", .thresholdEvidence) { day throws in
          try day.authorise([Condition(kind: .falseAlertCeiling, value: 3)])
          try day.prepare()
        } by: { day throws in
          try day.start()
        },
        .keeps("a threshold that is enough for it") { day throws in
          try day.authorise([Condition(kind: .falseAlertCeiling, value: 4)])
          try day.prepare()
        } by: { day throws in
          try day.start()
        },
      ]),
  ]

  static let closed: Telling = { day throws in
    try day.wholeDay()
    try day.finish()
  }

  private static func evaluated(until milliseconds: Int64) -> Telling {
    { day throws in
      try ready(&day)
      try day.evaluate(shots: 6, until: day.opening.adding(.hours(1)).adding(Span(milliseconds: milliseconds)))
      try day.check(shots: 6)
      day.now = day.opening.adding(.hours(1))
    }
  }
}

extension Span {
  /// The length with another added.
  func adding(_ span: Span) -> Span { Span(milliseconds: milliseconds + span.milliseconds) }
}

extension OrdinaryDay {
  /// The applicant applies again, for a week later.
  mutating func applyAgain(_ change: (inout Plan) -> Void = { _ in }) throws(Refusal) {
    id = DeploymentID(id.number + 1)
    let start = opening.adding(.hours(24 * 7))
    try apply { plan in
      plan.window = .london(from: start, hours: 4)
      change(&plan)
    }
  }
}
