import Mandate

extension InvariantTests {
  static let alerts: [Invariant] = [
    Invariant(
      11, "below the threshold nothing is kept (shown in FacesTests and GalleryTests)",
      [
        .breaks("an alert a millionth below the threshold", .authorityThreshold, after: live) { day throws in
          try day.take(day.raised(score: 639_999), by: nil)
        },
        .keeps("an alert at the threshold", after: live) { day throws in
          try day.take(day.raised(score: 640_000), by: nil)
        },
        .breaks("an alert from a camera that is not bound", .authoritySources, after: live) { day throws in
          try day.take(day.raised(camera: "roof"), by: nil)
        },
        .breaks("an alert by another list", .listOwner, after: live) { day throws in
          try day.take(day.raised(list: 51), by: nil)
        },
        .breaks("an alert while paused", .alertLive, after: live) { day throws in
          try day.pause()
          try day.take(day.raised(), by: nil)
        },
        .breaks("a face seen before it was live", .alertLive, after: live) { day throws in
          try day.take(day.raised(seenAt: day.now.adding(Span(milliseconds: -1))), by: nil)
        },
        .breaks("following somebody to another camera", .alertLive, after: live) { day throws in
          let alert = try day.alert()
          try day.take(
            .alertSighted(
              AlertSighted(
                deployment: day.id, alert: alert, camera: CameraCode(unchecked: "south"), seenAt: day.now,
                score: Threshold(millionths: 700_000))), by: nil)
        },
        .breaks("a policy that holds faces for 10.001 s", .policyFloor, after: { _ in }) { day throws in
          try day.adopt { $0["holdMax"] = .integer(10_001) }
        },
        .keeps("a policy that holds them for 10 s", after: { _ in }) { day throws in
          try day.adopt { $0["holdMax"] = .integer(10_000) }
        },
      ]),
    Invariant(
      12, "no engagement without an operator's assessment and an engagement officer's own decision",
      [
        .breaks("one officer in both human decisions", .twoPeople, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert, by: Cast.allRounder)
          try day.decide(alert, by: Cast.allRounder)
        },
        .keeps("the same officer deciding what another assessed", after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert)
          try day.decide(alert, by: Cast.allRounder)
        },
        .breaks("a decision before an assessment", .operatorFirst, after: live) { day throws in
          try day.decide(try day.alert())
        },
        .breaks("a decision on what was not referred", .operatorFirst, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert, .cannotSay, refer: false)
          try day.decide(alert)
        },
        .keeps("a decision on a doubtful alert that was referred with a reason", after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert, .cannotSay)
          try day.decide(alert)
        },
        .breaks("a decision on different people", .assessmentStands, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert, .different, refer: false)
          try day.decide(alert)
        },
        .breaks("referring different people", .assessmentStands, after: live) { day throws in
          try day.assess(try day.alert(), .different, refer: true)
        },
        .breaks("an engagement without decision", .decisionFirst, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert)
          try day.engage(alert)
        },
        .breaks("an engagement after a decision against it", .decisionFirst, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert)
          try day.decide(alert, engage: false)
          try day.engage(alert)
        },
        .breaks("an engagement that began the minute before the decision", .decisionFirst, after: live) { day throws in
          let alert = try day.alert()
          try day.wait(.minutes(2))
          try day.assess(alert)
          try day.decide(alert)
          try day.engage(alert, startedAt: day.now.toTheMinute.adding(Span(milliseconds: -1)))
        },
        .keeps("an engagement in the minute of the decision", after: live) { day throws in
          let alert = try day.alert()
          try day.wait(.seconds(90))
          try day.assess(alert)
          try day.decide(alert)
          try day.engage(alert, startedAt: day.now.toTheMinute)
        },
        .breaks("an engagement by another officer than who decided", .decisionFirst, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert)
          try day.decide(alert)
          try day.engage(alert, by: Cast.allRounder)
        },
        .breaks("an assessment without reasons", .reasonsStated, after: live) { day throws in
          let alert = try day.alert()
          try day.take(
            .alertAssessed(
              AlertAssessed(
                deployment: day.id, alert: alert, first: .same, opinion: .same, factors: [], reasons: "", refer: true)),
            by: Cast.lfrOperator)
        },
        .breaks("a second assessment", .assessmentStands, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert, .different, refer: false)
          try day.assess(alert, by: Cast.allRounder)
        },
        .breaks("an operator who decides", .roleRequired, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert, by: Cast.allRounder)
          try day.decide(alert, by: Cast.lfrOperator)
        },
        .breaks("an assessment by the system", .signedIn, after: live) { day throws in
          let alert = try day.alert()
          try day.take(
            .alertAssessed(
              AlertAssessed(
                deployment: day.id, alert: alert, first: .same, opinion: .same, factors: [], reasons: "x", refer: true)
            ), by: nil)
        },
        .breaks("a decision to engage after a halt", .haltEnds, after: live) { day throws in
          let alert = try day.alert()
          try day.assess(alert)
          try day.halt()
          try day.decide(alert)
        },
        .breaks("engaging a volunteer of the Blue List", .engagementPurpose, after: liveWithVolunteers) { day throws in
          let alert = try day.alert(blueList: true)
          try day.assess(alert)
          try day.decide(alert)
        },
        .breaks("an alert on a volunteer where there is no Blue List", .listOwner, after: live) { day throws in
          _ = try day.alert(blueList: true)
        },
        .breaks("an alert on a volunteer who withdrew", .alertLive, after: liveWithVolunteers) { day throws in
          try day.take(
            .consentWithdrawn(ConsentWithdrawn(deployment: day.id, volunteer: VolunteerID(1))), by: Cast.engineer)
          _ = try day.alert(blueList: true)
        },
        .breaks("an operator who records a group as self-defined", .groupBasis, after: live) { day throws in
          let alert = try day.alert()
          try day.take(
            .alertAssessed(
              AlertAssessed(
                deployment: day.id, alert: alert, first: .same, opinion: .same, factors: [], reasons: "x".written,
                refer: true, group: RecordedGroup(basis: .selfDefined, ethnicity: .white, sex: .female))),
            by: Cast.lfrOperator)
        },
        .keeps("an operator who records one as perceived", after: live) { day throws in
          let alert = try day.alert()
          try day.take(
            .alertAssessed(
              AlertAssessed(
                deployment: day.id, alert: alert, first: .same, opinion: .same, factors: [], reasons: "x".written,
                refer: true, group: RecordedGroup(basis: .perceived, ethnicity: .white, sex: .female))),
            by: Cast.lfrOperator)
        },
        .shows("no time-out decides") { day throws in
          try day.goLive()
          _ = try day.alert()
          try day.wait(.hours(30))
        } _: {
          $0.deployment?.alerts[AlertID(1)]?.result == .unconfirmed
        },
      ]),
    Invariant(
      13, "any outcome beyond an engagement names its own legal basis",
      [
        .breaks("an arrest without legal basis", .outcomeBasis, after: engaged) { day throws in
          try day.outcome(AlertID(1), basis: "  ")
        },
        .keeps("an arrest with one", after: engaged) { day throws in try day.outcome(AlertID(1)) },
        .breaks("an outcome without engagement", .decisionFirst, after: live) { day throws in
          try day.outcome(try day.alert())
        },
        .breaks("neither leaflet nor reason", .leafletReason, after: decided) { day throws in
          try day.engage(AlertID(1), leaflet: false)
        },
      ]),
    Invariant(
      14, "Silver or Gold can halt at once, alone; a halt ends, a pause is undone",
      [
        .keeps("a halt by Silver", after: live) { day throws in try day.halt() },
        .keeps("a halt by Gold", after: live) { day throws in try day.halt(by: Cast.gold) },
        .breaks("a halt by an engagement officer", .roleRequired, after: live) { day throws in
          try day.halt(by: Cast.engagementOfficer)
        },
        .breaks("a lease in the millisecond of the halt", .authorityEnded, after: live) { day throws in
          try day.halt()
          try day.lease()
        },
        .breaks("halt, then resume", .haltEnds, after: live) { day throws in
          try day.halt()
          try day.resume()
        },
        .breaks("halt, then start", .haltEnds, after: live) { day throws in
          try day.halt()
          try day.start()
        },
        .keeps("pause, then resume", after: live) { day throws in
          try day.pause()
          try day.resume()
        },
        .breaks("an alert after the halt", .alertLive, after: live) { day throws in
          try day.halt()
          try day.take(day.raised(), by: nil)
        },
        .breaks("a halt that nobody is named for", .roleRequired, after: live) { day throws in
          try day.take(.deploymentEnded(DeploymentEnded(deployment: day.id, manner: .halted)), by: nil)
        },
        .keeps("a halt by a Silver whose training has run out", after: live) { day throws in
          try day.train(Cast.silver, as: .silver, until: Day(number: Day.of(day.now).number - 1))
          try day.halt()
        },
      ]),
    Invariant(
      15, "performance trouble pauses by itself; Silver keeps recording necessity",
      [
        .shows("one early false alert pauses nobody") { day throws in
          try day.goLive()
          try day.tally(faces: 1)
          try day.falseAlert()
        } _: {
          $0.deployment?.isLive == true
        },
        .shows("a clear excess pauses by itself") { day throws in
          try day.goLive()
          try day.tally(faces: 1_000)
          for _ in 0..<8 where day.deployment?.isLive == true { try day.falseAlert() }
        } _: {
          $0.deployment?.pausedFor == .falseAlerts
        },
        .breaks("going on after that without a record of necessity", .necessityReview, after: tooMany) { day throws in
          try day.resume()
        },
        .keeps("going on with one", after: tooMany) { day throws in
          try day.recordNecessity()
          try day.resume()
        },
        .shows("Silver's record is overdue after an hour") {
          try $0.goLive()
        } _: {
          $0.deployment?.necessityDue == $0.now.adding(.minutes(60))
        },
        .shows("an overdue record of 14:59.999 shows and does not pause") { day throws in
          try day.goLive()
          try day.wait(.minutes(75) - millisecond)
        } _: {
          $0.deployment?.isLive == true && $0.deployment?.necessityDue ?? $0.now < $0.now
        },
        .shows("an overdue record of 15 min pauses") { day throws in
          try day.goLive()
          try day.wait(.minutes(75))
        } _: {
          $0.deployment?.pausedFor == .necessityOverdue
        },
        .shows("a flag asks for a record at once, and pauses after 15 min") { day throws in
          try day.goLive()
          try day.flag()
          try day.wait(.minutes(15))
        } _: {
          $0.deployment?.pausedFor == .necessityOverdue
        },
        .breaks("going on without the record", .necessityReview) { day throws in
          try day.goLive()
          try day.wait(.minutes(75))
        } by: { day throws in
          try day.resume()
        },
        .breaks("recording that it is no longer necessary, and going on", .necessityReview, after: live) { day throws in
          try day.recordNecessity(false)
        },
        .breaks("a lease when the record is overdue and nobody paused", .necessityReview, after: live) { day throws in
          day.now = day.now.adding(.minutes(75))
          try day.lease()
        },
        .breaks("going on with a system that nobody evaluated", .evaluationOnRecord, after: live) { day throws in
          try day.pause()
          try day.check(shots: 6)
          try day.resume()
        },
        .breaks("going on when the window has closed", .haltEnds, after: live) { day throws in
          try day.pause()
          day.now = day.opening.adding(.hours(4))
          try day.resume()
        },
      ]),
  ]

  private static let liveWithVolunteers: Telling = { day throws in
    try day.authorise()
    try day.volunteers()
    try day.prepare()
    try day.start()
  }

  private static let decided: Telling = { day throws in
    try day.goLive()
    let alert = try day.alert()
    try day.assess(alert)
    try day.decide(alert)
  }

  private static let engaged: Telling = { day throws in
    try decided(&day)
    try day.engage(AlertID(1))
  }

  private static let tooMany: Telling = { day throws in
    try day.goLive()
    try day.tally(faces: 1_000)
    for _ in 0..<8 where day.deployment?.isLive == true { try day.falseAlert() }
  }
}
