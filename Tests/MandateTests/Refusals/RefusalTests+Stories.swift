import Mandate

extension RefusalTests {
  /// Stories beyond those of the invariants: ways in which somebody might get something done alone, or by the back door.
  static let further: [Scenario] = people + papers + day + volunteers + counters

  private static let nothing: Telling = { _ in }

  private static let people: [Scenario] = [
    .breaks("one administrator proposing and confirming", .twoPeopleGrant, after: nothing) { day throws in
      let grant = Grant(officer: Cast.auditor, kind: .rank, rank: .commissioner, biasAwareness: false)
      let number = day.nextGrant
      try day.take(.grantProposed(GrantProposed(grant: number, gives: grant)), by: Cast.firstAdministrator)
      try day.take(.grantConfirmed(GrantConfirmed(grant: number)), by: Cast.firstAdministrator)
    },
    .breaks("a chief officer proposing a rank for themselves", .twoPeopleGrant, after: nothing) { day throws in
      let grant = Grant(officer: Cast.commander, kind: .rank, rank: .commissioner, biasAwareness: false)
      try day.take(.grantProposed(GrantProposed(grant: day.nextGrant, gives: grant)), by: Cast.commander)
    },
    .breaks("two chief officers confirming each other's grants", .twoPeopleGrant, after: nothing) { day throws in
      let number = day.nextGrant
      let grant = Grant(officer: Cast.otherCommander, kind: .rank, rank: .commissioner, biasAwareness: false)
      try day.take(.grantProposed(GrantProposed(grant: number, gives: grant)), by: Cast.commander)
      try day.take(.grantConfirmed(GrantConfirmed(grant: number)), by: Cast.otherCommander)
    },
    .breaks("confirming what somebody proposed whose account is closed", .twoPeopleGrant, after: nothing) {
      day throws in
      let number = day.nextGrant
      let grant = Grant(officer: Cast.auditor, kind: .rank, rank: .commissioner, biasAwareness: false)
      try day.take(.grantProposed(GrantProposed(grant: number, gives: grant)), by: Cast.commander)
      try day.take(
        .officerRemoved(OfficerRemoved(officer: Cast.commander, reasons: "dismissed".written)),
        by: Cast.firstAdministrator)
      try day.take(.grantConfirmed(GrantConfirmed(grant: number)), by: Cast.firstAdministrator)
    },
    .breaks("an administrator who would command", .administratorSeparate, after: nothing) { day throws in
      try day.take(
        .grantProposed(
          GrantProposed(
            grant: day.nextGrant,
            gives: Grant(officer: Cast.secondAdministrator, kind: .role, role: .silver, biasAwareness: false))),
        by: Cast.firstAdministrator)
    },
    .breaks("a Silver who would make accounts", .administratorSeparate, after: nothing) { day throws in
      try day.grant(Grant(officer: Cast.silver, kind: .role, role: .administrator, biasAwareness: false))
    },
    .breaks("somebody who would become both at once", .administratorSeparate, after: nothing) { day throws in
      let one = Grant(officer: Cast.auditor, kind: .role, role: .administrator, biasAwareness: false)
      try day.take(.grantProposed(GrantProposed(grant: day.nextGrant, gives: one)), by: Cast.firstAdministrator)
      try day.grant(Grant(officer: Cast.auditor, kind: .role, role: .silver, biasAwareness: false))
    },
    .breaks("one member of the board adopting a policy", .policyTwoMembers, after: nothing) { day throws in
      var fields = Policy.shape.write(.builtIn)
      fields["version"] = .integer(2)
      let numbers = try Policy.shape.read(fields)
      try day.take(.policyProposed(PolicyProposed(policy: PolicyID(1), numbers: numbers)), by: Cast.boardMember)
      try day.take(.policyConfirmed(PolicyConfirmed(policy: PolicyID(1))), by: Cast.boardMember)
    },
    .breaks("a command by nobody known", .signedIn, after: nothing) { day throws in
      try day.take(
        .officerRemoved(OfficerRemoved(officer: Cast.silver, reasons: "x")), by: OfficerID(4_711))
    },
    .breaks("founding anew", .lifeCycle, after: nothing) { day throws in
      try day.take(
        .forceFounded(
          ForceFounded(
            force: "another", first: OfficerID(1), second: OfficerID(2), policy: .builtIn, demo: true)), by: nil)
    },
  ]

  private static let papers: [Scenario] = [
    .breaks("another applicant's draft", .roleRequired, after: { try $0.draft() }) { day throws in
      try day.draft(by: Cast.otherApplicant)
    },
    .breaks("submitting another applicant's draft", .roleRequired, after: { try $0.draft() }) { day throws in
      try day.submit(by: Cast.otherApplicant)
    },
    .breaks("cancelling another applicant's draft", .roleRequired, after: { try $0.draft() }) { day throws in
      try day.take(
        .deploymentCancelled(DeploymentCancelled(deployment: day.id, reasons: "spite".written)),
        by: Cast.otherApplicant)
    },
    .breaks("changing an application that was submitted", .lifeCycle, after: { try $0.apply() }) { day throws in
      try day.draft()
    },
    .breaks("an authority under a policy that became stricter", .watchlistSize) { day throws in
      try day.apply { $0.maximumSize = 500 }
      try day.consult()
      try day.adopt { $0["maximumSize"] = .integer(499) }
    } by: { day throws in
      try day.give()
    },
    .breaks("a footprint off the globe", .applicationComplete, after: nothing) { day throws in
      try day.apply { $0.footprint[0] = Coordinate(latitude: -90_000_001, longitude: 0) }
    },
    .breaks("no watchlist to freeze", .watchlistMissing, after: InvariantTests.authorised) { day throws in
      try day.take(
        .watchlistFrozen(
          WatchlistFrozen(
            deployment: day.id, digest: .zero, people: 0, categories: [], datasets: [], oldestExtraction: day.now,
            oldestCheck: day.now, minors: 0, gangsMatrix: 0)), by: Cast.compiler)
    },
    .breaks("data sets that are not those of the images", .watchlistProvenance) { day throws in
      try InvariantTests.authorised(&day)
      try day.build()
    } by: { day throws in
      let truth = day.frozen
      try day.take(
        .watchlistFrozen(
          WatchlistFrozen(
            deployment: day.id, digest: truth.digest, people: truth.people, categories: truth.categories,
            datasets: [DatasetCount(dataset: DatasetCode(unchecked: "passports"), count: 3)],
            oldestExtraction: truth.oldestExtraction, oldestCheck: truth.oldestCheck, minors: 0, gangsMatrix: 0)),
        by: Cast.compiler)
    },
    .breaks("a text of 64 KiB and a byte", .fieldForm, after: InvariantTests.authorised) { day throws in
      try day.take(
        .noticePublished(
          NoticePublished(deployment: day.id, text: String(repeating: "a", count: FieldBound.text + 1))),
        by: Cast.informationOfficer)
    },
    .keeps("a text of 64 KiB", after: InvariantTests.authorised) { day throws in
      try day.take(
        .noticePublished(NoticePublished(deployment: day.id, text: String(repeating: "a", count: FieldBound.text))),
        by: Cast.informationOfficer)
    },
    .breaks("a word that is a sentence", .fieldForm, after: nothing) { day throws in
      try day.apply { $0.categories = [CategoryCode(unchecked: "everybody we do not like")] }
    },
  ]

  private static let day: [Scenario] = [
    .breaks("a start without the engineer's check", .systemChecked) { day throws in
      try day.authorise()
      try day.notice()
      day.now = day.opening
      try day.build()
      try day.freeze()
      try day.brief()
      try day.confirm()
    } by: { day throws in
      try day.start()
    },
    .breaks("a start without a frozen watchlist", .watchlistMissing) { day throws in
      try InvariantTests.ready(&day)
      try day.build()
    } by: { day throws in
      try day.start()
    },
    .breaks("going on where an auditor sees that a pause was left out", .falseAlertCeiling) { day throws in
      try day.goLive()
      try day.tally(faces: 1_000)
      while day.deployment?.isLive == true { try day.falseAlert() }
    } by: { day throws in
      var replay = Force()
      for act in day.acts where act.act.kind.name != "deployment.paused" { replay.apply(act) }
      try replay.judge(day.raised(), by: .system, at: day.moment)
    },
    .breaks("a flag on a camera that is not there", .authoritySources, after: InvariantTests.live) { day throws in
      try day.take(
        .flagRaised(
          FlagRaised(
            deployment: day.id, kind: .cameraLost, value: 1, limit: 0, n: 1, camera: CameraCode(unchecked: "roof"))),
        by: nil)
    },
    .breaks("a Silver of another deployment halting this one", .roleRequired) { day throws in
      try day.goLive()
      try day.add(OfficerID(22))
      try day.grant(Grant(officer: OfficerID(22), kind: .role, role: .silver, biasAwareness: false))
    } by: { day throws in
      try day.halt(by: OfficerID(22))
    },
    .breaks("an alert in a closed deployment", .lifeCycle, after: InvariantTests.closed) { day throws in
      try day.pause(by: nil)
    },
    .breaks("a second record", .lifeCycle) { day throws in
      try day.wholeDay()
      try day.publish()
    } by: { day throws in
      try day.publish()
    },
    .breaks("tallies beyond all numbers", .fieldForm, after: InvariantTests.live) { day throws in
      try day.tally(faces: .max)
    },
    .keeps("many tallies at the bound", after: InvariantTests.live) { day throws in
      for _ in 0..<20 { try day.tally(faces: FieldBound.number) }
    },
    .breaks("an action that is not open", .lessonsAnswered, after: InvariantTests.closed) { day throws in
      try day.take(
        .actionCompleted(ActionCompleted(deployment: day.id, action: ActionID(9), remark: "x".written)),
        by: Cast.silver)
    },
  ]
}
