import Mandate

extension InvariantTests {
  static let ready: Telling = { day throws in
    try day.authorise()
    try day.prepare()
  }
  static let live: Telling = { day throws in try day.goLive() }
  static let inspectors: Telling = { day throws in try day.authoriseUrgently() }
  static let millisecond = Span(milliseconds: 1)

  static let authority: [Invariant] = [
    Invariant(
      1, "no recognition without a live authority",
      [
        .breaks("a start before the window", .authorityWindow, after: ready) { day throws in
          day.now = day.opening.adding(Span(milliseconds: -1))
          try day.start()
        },
        .keeps("a start as the window opens", after: ready) { day throws in try day.start() },
        .breaks("a start without deployment", .authorityMissing, after: { _ in }) { day throws in try day.start() },
        .breaks("a lease at the window's end, nobody having ended anything", .authorityWindow, after: live) {
          day throws in
          while day.now < day.opening.adding(.hours(3)) {
            try day.wait(.minutes(45))
            try day.recordNecessity()
          }
          day.now = day.opening.adding(.hours(4))
          try day.lease()
        },
        .keeps("a lease a millisecond before the window's end", after: live) { day throws in
          while day.now < day.opening.adding(.hours(3)) {
            try day.wait(.minutes(45))
            try day.recordNecessity()
          }
          day.now = day.opening.adding(.hours(4)).adding(Span(milliseconds: -1))
          try day.lease()
        },
        .shows("a lease ends by itself within a second", after: live) { day in
          guard let permit = try? day.force.permit(for: day.id, at: day.now) else { return false }
          let end = day.now.adding(.seconds(1))
          return permit.until == end && (try? permit.admit(at: end)) == nil
            && (try? permit.admit(at: end.adding(Span(milliseconds: -1)))) != nil
        },
        .breaks("a lease of a paused deployment", .lifeCycle, after: live) { day throws in
          try day.pause()
          try day.lease()
        },
        .breaks("a lease after a halt", .authorityEnded, after: live) { day throws in
          try day.halt()
          try day.lease()
        },
        .breaks("a start with another camera", .authoritySources, after: ready) { day throws in
          try day.check(cameras: ["roof"])
        },
        .breaks("a start with another pack", .authorityPack, after: ready) { day throws in
          try day.check(pack: 9)
          try day.start()
        },
        .breaks("a start with another threshold", .authorityThreshold, after: ready) { day throws in
          try day.check(threshold: 639_999)
          try day.start()
        },
        .breaks("a start with another list", .listOwner, after: ready) { day throws in
          try day.take(
            .deploymentStarted(DeploymentStarted(deployment: day.id, watchlist: OrdinaryDay.digest(51))),
            by: Cast.silver)
        },
        .breaks("a start where Bronze sees no signs", .placeConfirmed, after: ready) { day throws in
          try day.confirm(signs: false)
          try day.start()
        },
        .breaks("a start on a confirmation of 12 h before", .placeConfirmed, after: longDay) { day throws in
          day.now = (day.deployment?.placeAt ?? day.now).adding(.hours(12))
          try day.check()
          try day.start()
        },
        .keeps("a start on a confirmation of a millisecond less", after: longDay) { day throws in
          day.now = (day.deployment?.placeAt ?? day.now).adding(.hours(12) - millisecond)
          try day.check()
          try day.start()
        },
      ]),
    Invariant(
      2, "the authorising officer is at least Superintendent, in urgency Inspector, never the applicant",
      [
        .breaks("an Inspector without urgency", .authorisingRank, after: submitted) { day throws in
          try day.give(by: Cast.dutyInspector)
        },
        .breaks("an Inspector who does not say why it is urgent", .urgencyReason, after: submitted) { day throws in
          try day.give(urgency: " .", by: Cast.dutyInspector)
        },
        .keeps("an Inspector with urgency", after: submitted) { day throws in
          try day.give(urgency: "now", by: Cast.dutyInspector)
        },
        .keeps("a Superintendent", after: submitted) { day throws in try day.give() },
        .breaks("the applicant", .applicantNotAuthoriser, after: promotedApplicant) { day throws in
          try day.give(by: Cast.applicant)
        },
        .keeps("a follow-up at 3:59:59.999", after: inspectors) { day throws in
          try day.wait(.hours(4) - millisecond)
          try day.followUp()
        },
        .breaks("a follow-up at 4:00", .lifeCycle, after: inspectors) { day throws in
          try day.wait(.hours(4))
          try day.followUp()
        },
        .breaks("a late follow-up that the rules were not asked about in between", .urgentFollowUp, after: inspectors) {
          day throws in
          let review = UrgencyReviewed(deployment: day.id, upheld: true, reasons: "late")
          try day.force.judge(
            .urgencyReviewed(review), by: .officer(Cast.superintendent),
            at: Moment(wall: day.now.adding(.hours(4)), boot: day.moment.boot))
        },
        .shows("an overdue follow-up ends the authority by itself") { day throws in
          try day.authoriseUrgently()
          try day.wait(.hours(4))
        } _: {
          $0.deployment?.phase == .cancelled
        },
        .breaks("a follow-up by an Inspector", .urgentFollowUp, after: inspectors) { day throws in
          try day.followUp(by: Cast.dutyInspector)
        },
        .breaks("a lease on an urgent authority past its limit, nobody having ended it", .urgentFollowUp) {
          day throws in
          day.now = day.opening.adding(.hours(-1))
          try day.authoriseUrgently()
          try day.prepare()
          try day.start()
        } by: { day throws in
          for _ in 0..<4 {
            day.now = day.now.adding(.minutes(44))
            try day.recordNecessity()
          }
          day.now = day.opening.adding(.hours(3))
          try day.lease()
        },
        .shows("an urgent authority that was not upheld ends at once") { day throws in
          try day.authoriseUrgently()
          try day.followUp(upheld: false)
        } _: {
          $0.deployment?.phase == .cancelled
        },
      ]),
    Invariant(
      3, "an application names everything that has to be weighed",
      LegalCase.shape.members.map { member in
        .breaks("without \(member.about)", .applicationComplete, after: { _ in }) { day throws in
          try day.apply { plan in
            plan.legalCase = LegalCase.told { $0[member.name] = .text(" \u{200B}— ") }
          }
        }
      } + [
        .breaks("without expected benefit in figures", .applicationComplete, after: { _ in }) { day throws in
          try day.apply { $0.benefit = Benefit(alerts: 0, outcomes: [], officerHours: 0, cost: 0) }
        },
        .breaks("without an impact assessment", .documentsCurrent, after: { _ in }) { day throws in
          try day.apply { $0.documents.removeFirst() }
        },
        .breaks("with a watchlist larger than the policy's", .watchlistSize, after: { _ in }) { day throws in
          try day.apply { $0.maximumSize = 20_001 }
        },
        .keeps("with the largest", after: { _ in }) { day throws in try day.apply { $0.maximumSize = 20_000 } },
        .breaks("with a window of 24 h 1 min", .authorityWindow, after: { _ in }) { day throws in
          try day.apply { plan in
            let (start, end) = (plan.window.start, plan.window.start.adding(.minutes(1_441)))
            plan.window = Window(
              zone: plan.window.zone, localStart: .reading(start), localEnd: .reading(end), start: start, end: end)
          }
        },
        .keeps("with a window of 24 h", after: { _ in }) { day throws in
          try day.apply { $0.window = .london(from: $0.window.start, hours: 24) }
        },
      ]),
    Invariant(
      4, "the authority states reasons; its conditions are machine-checked",
      [
        .breaks("no reasons", .reasonsStated, after: submitted) { day throws in
          try day.take(
            .deploymentAuthorised(DeploymentAuthorised(deployment: day.id, reasons: "…", conditions: [])),
            by: Cast.superintendent)
        },
        .breaks("a condition without its limit", .conditionKept, after: submitted) { day throws in
          try day.give([Condition(kind: .maximumSize)])
        },
        .breaks("a threshold below a condition's", .conditionKept, after: submitted) { day throws in
          try day.give([Condition(kind: .minimumThreshold, value: 640_001)])
        },
        .keeps("a threshold at a condition's", after: submitted) { day throws in
          try day.give([Condition(kind: .minimumThreshold, value: 640_000)])
        },
        .breaks("a category that a condition excludes", .conditionKept, after: submitted) { day throws in
          try day.give([Condition(kind: .excludedCategory, category: CategoryCode(unchecked: "court-warrant"))])
        },
        .shows("a latest end ends by itself") { day throws in
          try day.goLive([day.ends(.minutes(30))])
          try day.wait(.minutes(30))
        } _: {
          $0.deployment?.manner == .window
        },
        .shows("a millisecond before it is live") { day throws in
          try day.goLive([day.ends(.minutes(30))])
          try day.wait(.minutes(30) - millisecond)
        } _: {
          $0.deployment?.isLive == true
        },
      ]),
    Invariant(
      5, "a chief officer is consulted before, may veto or require mitigation",
      [
        .breaks("nobody consulted", .chiefOfficerConsulted, after: { try $0.apply() }) { day throws in
          try day.give()
        },
        .breaks("an authority after a veto", .vetoFinal, after: { try $0.apply() }) { day throws in
          try day.consult(.veto)
          try day.give()
        },
        .breaks("consulting on after a veto", .lifeCycle, after: { try $0.apply() }) { day throws in
          try day.consult(.veto)
          try day.consult(by: Cast.otherCommander)
        },
        .breaks("mitigation that says nothing", .conditionKept, after: { try $0.apply() }) { day throws in
          try day.consult(.mitigation)
        },
        .breaks("a list longer than the mitigation allows", .watchlistSize, after: mitigated) { day throws in
          try day.build(people: 3)
        },
        .keeps("a list as long as the mitigation allows", after: mitigated) { day throws in
          try day.build(people: 2)
        },
        .breaks("another chief officer who takes the mitigation back", .watchlistSize) { day throws in
          try day.apply()
          try day.consult(.mitigation, [Condition(kind: .maximumSize, value: 2)])
          try day.consult(by: Cast.otherCommander)
          try day.give()
          day.now = day.opening.adding(.hours(-1))
        } by: { day throws in
          try day.build(people: 3)
        },
        .breaks("one officer consulted and authorising", .chiefOfficerConsulted) { day throws in
          try day.grant(Grant(officer: Cast.commander, kind: .role, role: .authorisingOfficer, biasAwareness: false))
          try day.train(Cast.commander, as: .authorisingOfficer)
          try day.apply()
          try day.consult()
        } by: { day throws in
          try day.give(by: Cast.commander)
        },
      ]),
  ]

  static let submitted: Telling = { day throws in
    try day.apply()
    try day.consult()
  }

  /// Everything is ready for a day of sixteen hours.
  private static let longDay: Telling = { day throws in
    try day.authorise { $0.window = .london(from: $0.window.start, hours: 16) }
    try day.prepare()
  }

  /// The applicant is made a Superintendent who may authorise.
  static let promotedApplicant: Telling = { day throws in
    try day.grant(Grant(officer: Cast.applicant, kind: .rank, rank: .superintendent, biasAwareness: false))
    try day.grant(Grant(officer: Cast.applicant, kind: .role, role: .authorisingOfficer, biasAwareness: false))
    try day.train(Cast.applicant, as: .authorisingOfficer)
    try day.apply()
    try day.consult()
  }

  private static let mitigated: Telling = { day throws in
    try day.apply()
    try day.consult(.mitigation, [Condition(kind: .maximumSize, value: 2)])
    try day.give()
    day.now = day.opening.adding(.hours(-1))
  }
}
