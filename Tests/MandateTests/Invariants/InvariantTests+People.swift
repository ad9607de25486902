import Mandate

extension InvariantTests {
  static let people: [Invariant] = [
    Invariant(
      6, "everyone rostered has in-date training and has acknowledged the briefing",
      [
        .breaks("training that expired yesterday", .trainingCurrent, after: trained(until: -1)) { day throws in
          try day.start()
        },
        .keeps("training that expires today", after: trained(until: 0)) { day throws in try day.start() },
        .breaks("training without unconscious-bias awareness", .trainingCurrent) { day throws in
          try day.train(Cast.lfrOperator, as: .lfrOperator, biasAwareness: false)
          try ready(&day)
        } by: { day throws in
          try day.start()
        },
        .breaks("one acknowledgement missing", .briefingAcknowledged) { day throws in
          try ready(&day)
          try day.brief(but: Cast.engagementOfficer)
        } by: { day throws in
          try day.start()
        },
        .breaks("somebody who joins while it is live and was not briefed", .briefingAcknowledged) { day throws in
          try day.goLive { $0.roster.removeLast(2) }
          try day.roster(Cast.roster)
        } by: { day throws in
          try day.assess(try day.alert(), by: Cast.allRounder)
        },
        .breaks("somebody who joins while it is live and was not trained", .trainingCurrent) { day throws in
          try day.train(Cast.allRounder, as: .lfrOperator, until: .of(day.now))
          try day.goLive { $0.roster.removeLast(2) }
          try day.roster(Cast.roster)
        } by: { day throws in
          try day.assess(try day.alert(), by: Cast.allRounder)
        },
        .breaks("an untrained compiler", .trainingCurrent) { day throws in
          try day.train(Cast.compiler, as: .watchlistCompiler, until: .of(day.now))
          try day.authorise()
          day.now = day.opening
        } by: { day throws in
          try day.build()
        },
        .breaks("somebody on the roster whose account is closed", .rosterComplete) { day throws in
          try ready(&day)
          try day.take(
            .officerRemoved(OfficerRemoved(officer: Cast.lfrOperator, reasons: "left")), by: Cast.firstAdministrator)
        } by: { day throws in
          try day.start()
        },
        .breaks("a Silver who is also the operator", .rosterComplete) { day throws in
          try day.grant(Grant(officer: Cast.silver, kind: .role, role: .lfrOperator, biasAwareness: false))
          try day.authorise()
        } by: { day throws in
          try day.roster(Cast.roster + [RosterEntry(officer: Cast.silver, role: .lfrOperator)])
        },
        .breaks("a live deployment left without an operator", .rosterComplete, after: live) { day throws in
          try day.roster(Cast.roster.filter { $0.role != .lfrOperator })
        },
        .breaks("a roster by an applicant who did not apply", .roleRequired, after: live) { day throws in
          try day.roster(Cast.roster, by: Cast.otherApplicant)
        },
      ]),
    Invariant(
      7, "the public is told before, or the notice is waived with reason and rank",
      [
        .breaks("no notice", .noticeBeforeStart, after: unannounced) { day throws in try day.start() },
        .keeps("a waiver by a Superintendent", after: unannounced) { day throws in
          try day.waive()
          try day.start()
        },
        .breaks("a waiver by an Inspector", .noticeWaiverRank, after: unannounced) { day throws in
          try day.waive(by: Cast.dutyInspector)
        },
        .breaks("a waiver without reason", .noticeWaiverRank, after: unannounced) { day throws in
          try day.take(.noticeWaived(NoticeWaived(deployment: day.id, reasons: "")), by: Cast.superintendent)
        },
        .breaks("a notice a millisecond later than the policy's lead", .noticeBeforeStart, after: lead) { day throws in
          try day.notice()
          try day.wait(.hours(2) - millisecond)
          try day.start()
        },
        .keeps("a notice with exactly the policy's lead", after: lead) { day throws in
          try day.notice()
          try day.wait(.hours(2))
          try day.start()
        },
      ]),
  ]

  /// Everything is ready; Gold's training stands until so many days from the day of the deployment.
  private static func trained(until days: Int) -> Telling {
    { day throws in
      try day.train(Cast.gold, as: .gold, until: Day(number: Day.of(day.opening).number + days))
      try ready(&day)
    }
  }

  private static let unannounced: Telling = { day throws in
    try day.authorise()
    day.now = day.opening.adding(.hours(-1))
    try day.build()
    try day.freeze()
    try day.brief()
    try day.confirm()
    try day.check()
    day.now = day.opening
  }

  private static let lead: Telling = { day throws in
    try day.adopt { $0["noticeLead"] = Span.hours(2).field }
    try unannounced(&day)
  }
}
