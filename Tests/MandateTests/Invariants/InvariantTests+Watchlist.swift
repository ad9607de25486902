import Mandate

extension InvariantTests {
  /// Authorised, noticed, and an hour before the window opens.
  static let authorised: Telling = { day throws in
    try day.authorise()
    day.now = day.opening.adding(.hours(-1))
  }

  static let watchlist: [Invariant] = [
    Invariant(
      8, "a watchlist belongs to one deployment and is less than 24 h old",
      [
        .breaks("a start 24:00:00 after the oldest extraction", .watchlistCurrency, after: extracted(.hours(24))) {
          day throws in try day.start()
        },
        .keeps("a start 23:59:59.999 after it", after: extracted(.hours(24) - millisecond)) { day throws in
          try day.start()
        },
        .breaks("an old list frozen anew", .watchlistCurrency, after: extracted(.hours(24))) { day throws in
          try day.freeze()
          try day.start()
        },
        .breaks("an old list built anew of the old rows", .watchlistCurrency, after: extracted(.hours(24))) {
          day throws in
          try day.build(extracted: day.opening.adding(.hours(-24)))
          try day.freeze()
          try day.start()
        },
        .keeps("a list extracted anew", after: extracted(.hours(24))) { day throws in
          try day.build()
          try day.freeze()
          try day.start()
        },
        .breaks(
          "23 h 30 min on the wall, 24 h 30 min in truth, as clocks go back", .watchlistCurrency, opening: clocksBack,
          after: clocksGoBack(after: .minutes(24 * 60 + 30))
        ) { day throws in try day.start() },
        .keeps(
          "a millisecond less than 24 h in truth on that day", opening: clocksBack,
          after: clocksGoBack(after: .hours(24) - millisecond)
        ) { day throws in try day.start() },
        .breaks("freezing with a younger date than the rows'", .watchlistCurrency, after: extracted(.hours(20))) {
          day throws in
          let true_ = day.frozen
          try day.take(
            .watchlistFrozen(
              WatchlistFrozen(
                deployment: day.id, digest: true_.digest, people: true_.people, categories: true_.categories,
                datasets: true_.datasets, oldestExtraction: day.now, oldestCheck: true_.oldestCheck, minors: 0,
                gangsMatrix: 0)), by: Cast.compiler)
        },
        .breaks("an extraction from the future", .watchlistCurrency, after: authorised) { day throws in
          try day.build(extracted: day.now.adding(millisecond))
        },
        .breaks("a check that somebody is still sought, 24 h old", .stillSought) { day throws in
          try extracted(.hours(1), checked: .hours(24))(&day)
        } by: { day throws in
          try day.start()
        },
        .keeps("a millisecond younger") { day throws in
          try extracted(.hours(1), checked: .hours(24) - millisecond)(&day)
        } by: { day throws in
          try day.start()
        },
        .breaks("a category for another purpose", .watchlistCategory, after: authorised) { day throws in
          try day.build { $0.category = "missing-at-risk" }
        },
        .breaks("no source of an image", .watchlistProvenance, after: authorised) { day throws in
          try day.build { $0.source = "" }
        },
        .breaks("no lawful basis", .watchlistProvenance, after: authorised) { day throws in
          try day.build { $0.lawfulBasis = "" }
        },
        .breaks("nobody who checked the identity", .watchlistProvenance, after: authorised) { day throws in
          try day.build { $0.confirmedBy = "" }
        },
        .breaks("an image that did not pass the quality gate", .watchlistQuality, after: authorised) { day throws in
          try day.build { $0.passedQuality = $0.number != 2 }
        },
        .breaks("one person twice, spelt differently", .watchlistDuplicate, after: authorised) { day throws in
          try day.build { $0.reference = $0.number == 2 ? "REF  1" : "ref \($0.number)" }
        },
        .breaks("another list than the frozen one", .listOwner, after: ready) { day throws in
          try day.take(
            .deploymentStarted(DeploymentStarted(deployment: day.id, watchlist: .zero)), by: Cast.silver)
        },
        .breaks("a list after the start", .lifeCycle, after: live) { day throws in try day.build() },
        .keeps("removing somebody while it is live", after: live) { day throws in
          try day.remove(EntryID(1))
        },
        .breaks("an alert on somebody who was removed", .alertLive) { day throws in
          try day.goLive()
          try day.remove(EntryID(1))
        } by: { day throws in
          try day.take(day.raised(), by: nil)
        },
        .breaks("an alert on somebody who was removed, seen again", .alertLive) { day throws in
          try day.goLive()
          _ = try day.alert()
          try day.remove(EntryID(1))
        } by: { day throws in
          try day.sight(AlertID(1))
        },
        .keeps("another alert, seen again", after: live) { day throws in
          _ = try day.alert()
          try day.remove(EntryID(2))
          try day.sight(AlertID(1))
        },
        .breaks("engaging somebody who was removed since the alert", .engagementPurpose) { day throws in
          try day.goLive()
          try day.assess(try day.alert())
          try day.remove(EntryID(1))
        } by: { day throws in
          try day.decide(AlertID(1))
        },
        .keeps("deciding not to", after: live) { day throws in
          try day.assess(try day.alert())
          try day.remove(EntryID(1))
          try day.decide(AlertID(1), engage: false)
        },
      ]),
    Invariant(
      9, "entries for people under 18 and for marked groups need a rationale and a second approver",
      [
        .breaks("no rationale", .minorApproval, after: authorised) { day throws in
          try day.build {
            $0.minor = true
            $0.approver = Cast.superintendent
          }
        },
        .breaks("no second approver", .minorApproval, after: authorised) { day throws in
          try day.build { $0.minor($0.number == 1) }
        },
        .breaks("the compiler as second approver", .minorApproval, after: authorised) { day throws in
          try day.build { $0.minor($0.number == 1, by: Cast.compiler) }
        },
        .breaks("a constable as second approver", .minorApproval, after: authorised) { day throws in
          try day.build { $0.minor($0.number == 1, by: Cast.lfrOperator) }
        },
        .breaks("a marked group without approver", .sensitiveApproval, after: authorised) { day throws in
          try day.build { $0.group = "disability" }
        },
        .breaks("an approver who was named and never asked", .minorApproval, after: minor) { day throws in
          try day.freeze()
        },
        .breaks("an approver who is not named", .minorApproval, after: minor) { day throws in
          try day.approve(by: Cast.otherSuperintendent)
        },
        .breaks("an approval of the list before", .minorApproval) { day throws in
          try minor(&day)
          try day.approve()
          try day.build { $0.minor(true, by: Cast.superintendent) }
        } by: { day throws in
          try day.freeze()
        },
        .keeps("an approver who approved", after: minor) { day throws in
          try day.approve()
          try day.freeze()
        },
        .breaks("a minor whom a condition excludes", .conditionKept) { day throws in
          try day.authorise([Condition(kind: .noMinors)])
        } by: { day throws in
          try day.build { $0.minor(true, by: Cast.superintendent) }
        },
      ]),
    Invariant(
      10, "categories are exhaustive and sum to the watchlist's size",
      [
        .breaks("306 wanted of 489", .categoriesSum, after: stratford) { day throws in
          try day.freeze(categories: [("court-warrant", 306)])
        },
        .breaks("one category twice, another not at all", .categoriesSum, after: even) { day throws in
          try day.freeze(categories: [("court-warrant", 2), ("court-warrant", 2)])
        },
        .breaks("counts that sum and are not true", .categoriesSum, after: even) { day throws in
          try day.freeze(categories: [("court-warrant", 3), ("wanted-on-suspicion", 1)])
        },
        .breaks("sums beyond all numbers", .categoriesSum, after: even) { day throws in
          try day.freeze(
            categories: Array(repeating: ("court-warrant", FieldBound.number), count: 40))
        },
        .keeps("the true counts", after: stratford) { day throws in
          try day.freeze(categories: [("court-warrant", 306), ("wanted-on-suspicion", 183)])
        },
        .breaks("a category that says nothing", .categoryNotStated, after: { _ in }) { day throws in
          try day.apply { $0.categories = [Policy.notStated] }
        },
      ]),
  ]

  /// Ready to start, with a list extracted so long before the window opens.
  private static func extracted(_ age: Span, checked: Span? = nil) -> Telling {
    { day throws in
      try day.authorise()
      try day.notice()
      day.now = day.opening.adding(.hours(-1))
      let (opening, checked) = (day.opening, checked ?? age)
      try day.build(extracted: opening.adding(.seconds(0) - age)) {
        $0.checked = opening.adding(.seconds(0) - checked)
      }
      try day.freeze()
      try day.brief()
      try day.confirm()
      try day.check()
      day.now = opening
    }
  }

  /// Noon in London on the day on which clocks go back, 25 October 2026.
  private static let clocksBack = Instant("2026-10-25T12:00:00Z") ?? OrdinaryDay.noon

  /// Ready to start at noon by a list extracted so long before.
  private static func clocksGoBack(after age: Span) -> Telling { extracted(age) }

  private static let minor: Telling = { day throws in
    try authorised(&day)
    try day.build { $0.minor($0.number == 1, by: Cast.superintendent) }
  }

  /// The list of 28 June 2018, on which 183 people were in no category.
  private static let stratford: Telling = { day throws in
    try authorised(&day)
    try day.build(people: 489) { $0.category = $0.number <= 306 ? "court-warrant" : "wanted-on-suspicion" }
  }

  private static let even: Telling = { day throws in
    try authorised(&day)
    try day.build(people: 4) { $0.category = $0.number <= 2 ? "court-warrant" : "wanted-on-suspicion" }
  }
}

extension Sought {
  /// Says of somebody that they are under 18, why they are sought, and who approves.
  mutating func minor(_ minor: Bool, by approver: OfficerID? = nil) {
    guard minor else { return }
    self.minor = true
    rationale = "risk of harm".written
    self.approver = approver
  }
}

extension OrdinaryDay {
  /// A second approver approves.
  mutating func approve(by officer: OfficerID = Cast.superintendent) throws(Refusal) {
    try take(.watchlistApproved(WatchlistApproved(deployment: id)), by: officer)
  }

  /// The compiler freezes the list with categories as said.
  mutating func freeze(categories: [(String, Int)]) throws(Refusal) {
    let truth = frozen
    try take(
      .watchlistFrozen(
        WatchlistFrozen(
          deployment: id, digest: truth.digest, people: truth.people,
          categories: categories.map { CategoryCount(category: CategoryCode(unchecked: $0), count: $1) },
          datasets: truth.datasets, oldestExtraction: truth.oldestExtraction, oldestCheck: truth.oldestCheck,
          minors: truth.minors, gangsMatrix: 0)), by: Cast.compiler)
  }
}
