import Mandate

extension InvariantTests {
  static let limits: [Invariant] = [
    Invariant(
      20, "nothing leaves to a third party without an endorsed agreement that permits facial recognition",
      [
        .breaks("no agreement, which is the default", .agreementInForce, after: { _ in }) { day throws in
          try day.disclose()
        },
        .breaks("an agreement that does not mention facial recognition", .agreementInForce) { day throws in
          try day.agree(facialRecognition: false)
          try day.endorse()
        } by: { day throws in
          try day.disclose()
        },
        .breaks("an agreement known only locally", .agreementEndorsed, after: { try $0.agree() }) { day throws in
          try day.disclose()
        },
        .breaks("an endorsement below chief officer", .agreementEndorsed, after: lowly) { day throws in
          try day.endorse(by: Cast.dutyInspector)
        },
        .breaks("one officer registering and endorsing", .agreementEndorsed) { day throws in
          try day.grant(Grant(officer: Cast.commander, kind: .role, role: .informationOfficer, biasAwareness: false))
          try day.agree(by: Cast.commander)
        } by: { day throws in
          try day.endorse()
        },
        .breaks("another purpose", .agreementPurpose, after: agreed) { day throws in
          try day.disclose(purpose: "curiosity")
        },
        .breaks("a disclosure as the agreement ends", .agreementInForce, after: agreed) { day throws in
          day.now = day.opening.adding(.hours(24 * 7))
          try day.disclose()
        },
        .keeps("a disclosure a millisecond before", after: agreed) { day throws in
          day.now = day.opening.adding(.hours(24 * 7) - millisecond)
          try day.disclose()
        },
        .breaks("a disclosure after the agreement was ended early", .agreementInForce, after: agreed) { day throws in
          try day.take(
            .agreementEnded(AgreementEnded(agreement: AgreementID(1), reasons: "over")), by: Cast.informationOfficer)
          try day.disclose()
        },
        .breaks("opening entries of a live deployment", .lifeCycle, after: live) { day throws in
          try day.take(
            .bundleMade(BundleMade(deployment: day.id, recipient: "x", entries: 1, digest: .zero)), by: Cast.auditor)
        },
      ]),
    Invariant(
      21, "every entry is covered by a checkpoint (shown in LedgerTests); entries come in the order of time",
      [
        .breaks("a clock set back by a millisecond", .clockOrder, after: live) { day throws in
          day.now = day.now.adding(Span(milliseconds: -1))
          try day.pause()
        },
        .keeps("the same millisecond", after: live) { day throws in try day.pause() },
        .breaks("letting time pass backwards", .clockOrder, after: live) { day throws in
          day.now = day.now.adding(Span(milliseconds: -1))
          try day.advance()
        },
        .shows("a clock that moved pauses what is live") { day throws in
          try day.goLive()
          try day.take(.clockJumped(ClockJumped(by: .minutes(-3))), by: nil)
        } _: {
          $0.deployment?.pausedFor == .clock
        },
        .breaks("a number given out of order", .numberFree, after: live) { day throws in
          day.id = DeploymentID(3)
          try day.draft()
        },
        .breaks("a moment that could not be read again", .fieldForm, after: live) { day throws in
          try day.force.judge(
            .programStarted(ProgramStarted(program: .zero, version: "1")), by: .system,
            at: Moment(wall: Instant(milliseconds: .max), boot: day.moment.boot))
        },
      ]),
    Invariant(
      22, "public leaves hold no personal data, no officer and no free text",
      [
        .shows("nothing that anybody wrote is in a statement") { day throws in
          try day.wholeDay()
          try day.finish()
        } _: { day in
          day.statements.count > 12 && day.statements.allSatisfy { !"\($0.fields)".contains(OrdinaryDay.secret) }
        },
        .shows("the rank stands there, and the officer does not") { day throws in
          try day.authorise()
          try day.notice()
        } _: { day in
          guard case .record(let fields)? = day.statements.last?.fields["fields"] else { return false }
          return fields["authoriser"] == .text("superintendent") && fields["officer"] == nil
        },
        .breaks("a footprint too large for a public leaf", .applicationComplete, after: { _ in }) { day throws in
          try day.apply { plan in plan.footprint = Array(repeating: plan.footprint[0], count: 101) }
        },
        .keeps("the largest that fits", after: { _ in }) { day throws in
          try day.apply { plan in plan.footprint = Array(repeating: plan.footprint[0], count: 100) }
        },
      ]),
    Invariant(
      23, "retrospective search is another authority, and not installed",
      [
        .breaks("asking for one", .rfrNotInstalled, after: live) { day throws in
          try day.take(.retrospectiveRequested(RetrospectiveRequested(reasons: "why".written)), by: Cast.applicant)
        },
        .breaks("asking for its permit", .rfrNotInstalled, after: live) { day throws in
          try day.force.retrospectivePermit()
        },
        .keeps("a lease of the live deployment, which is another type", after: live) { day throws in try day.lease() },
      ]),
  ]

  private static let agreed: Telling = { day throws in
    try day.agree()
    try day.endorse()
  }

  /// An Inspector has been given the role of a chief officer.
  private static let lowly: Telling = { day throws in
    try day.grant(Grant(officer: Cast.dutyInspector, kind: .role, role: .chiefOfficer, biasAwareness: false))
    try day.agree()
  }
}

extension OrdinaryDay {
  /// An agreement is registered; it ends a week after the opening.
  mutating func agree(
    facialRecognition: Bool = true, by officer: OfficerID = Cast.informationOfficer
  ) throws(Refusal) {
    try take(
      .agreementAdded(
        AgreementAdded(
          agreement: force.next(force.agreements.keys), partner: "partner".written, purposes: ["safety".written],
          legalBasis: "basis".written, facialRecognition: facialRecognition, onwardProcessing: false,
          assessment: "assessment".written, channel: "channel".written, matchProtocol: "protocol".written,
          start: now, end: opening.adding(.hours(24 * 7)), digest: Self.digest(60))), by: officer)
  }

  /// A chief officer endorses it.
  mutating func endorse(by officer: OfficerID = Cast.commander) throws(Refusal) {
    try take(
      .agreementEndorsed(AgreementEndorsed(agreement: AgreementID(1), reasons: "endorsed".written)), by: officer)
  }

  /// Images are given to the partner.
  mutating func disclose(purpose: String = "safety".written) throws(Refusal) {
    try take(
      .imagesDisclosed(
        ImagesDisclosed(
          agreement: AgreementID(1), images: 7, dataset: DatasetCode(unchecked: "custody"), purpose: purpose,
          recipient: "recipient".written)), by: Cast.informationOfficer)
  }
}
