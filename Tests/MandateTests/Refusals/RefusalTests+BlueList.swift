import Mandate

extension RefusalTests {
  private static let authorised: Telling = { day throws in try day.authorise() }

  /// Ways in which somebody might be looked for who never agreed, or be counted where they do not belong.
  static let volunteers: [Scenario] = [
    .breaks("a volunteer without a record of their consent", .blueListConsent, after: authorised) { day throws in
      try day.volunteers { $0.consent = $0.number == 2 ? " " : $0.consent }
    },
    .breaks("a volunteer who consents only in a minute", .blueListConsent, after: authorised) { day throws in
      let soon = day.now.adding(.minutes(1))
      try day.volunteers { $0.consentAt = soon }
    },
    .keeps("a volunteer who consents now", after: authorised) { day throws in
      let now = day.now
      try day.volunteers { $0.consentAt = now }
    },
    .breaks("a Blue List of 501", .blueListSize, after: authorised) { day throws in try day.volunteers(501) },
    .keeps("a Blue List of 500", after: authorised) { day throws in try day.volunteers(500) },
    .breaks("a Blue List of nobody", .blueListSize, after: authorised) { day throws in try day.volunteers(0) },
    .breaks("a volunteer twice", .watchlistDuplicate, after: authorised) { day throws in
      try day.volunteers { $0.reference = "the same" }
    },
    .breaks("a volunteer's picture that is no good", .watchlistQuality, after: authorised) { day throws in
      try day.volunteers { $0.passedQuality = false }
    },
    .breaks("a volunteer who is sought", .watchlistDuplicate) { day throws in
      try day.authorise()
      try day.volunteers { $0.reference = $0.number == 2 ? "reference 1".written : nil }
      try day.prepare()
    } by: { day throws in
      try day.start()
    },
    .breaks("a Blue List built while faces are looked at", .lifeCycle) { day throws in
      try day.goLive()
    } by: { day throws in
      try day.volunteers()
    },
    .breaks("a pass of a volunteer who is not on the list", .watchlistMissing, after: walking) { day throws in
      try day.pass(3)
    },
    .breaks("a pass on a camera that is not there", .authoritySources, after: walking) { day throws in
      try day.pass(camera: "west")
    },
    .breaks("a pass before the start", .recordFigures, after: walking) { day throws in
      try day.pass(from: day.opening.adding(.minutes(-1)))
    },
    .breaks("a pass that is not over", .recordFigures, after: walking) { day throws in
      try day.pass(to: day.now.adding(.seconds(1)))
    },
    .keeps("a pass that is just over", after: walking) { day throws in try day.pass() },
  ]

  /// Live with two volunteers, a minute after the start.
  static let walking: Telling = { day throws in
    try day.authorise()
    try day.volunteers()
    try day.prepare()
    try day.start()
    try day.wait(.minutes(1))
  }

  /// Counters that would tell of one person.
  static let counters: [Scenario] = [
    .breaks("scores of 49 faces", .counterSize, after: walking) { day throws in try day.count(49) },
    .keeps("scores of 50 faces", after: walking) { day throws in try day.count(50) },
    .breaks("scores in 19 bins", .recordFigures, after: walking) { day throws in try day.count(50, bins: 19) },
  ]
}

extension OrdinaryDay {
  /// A camera's minute with counters of so many faces, all in one bin.
  mutating func count(_ faces: Int, bins: Int = CounterBins.count, bin: Int = 5) throws(Refusal) {
    var counts = [Int](repeating: 0, count: bins)
    counts[bin] = faces
    try count(counts, nil)
  }

  /// A camera's minute with counters.
  mutating func count(_ scores: [Int]?, _ qualities: [Int]?) throws(Refusal) {
    try take(
      .cameraTallied(
        CameraTallied(
          deployment: id, camera: CameraCode(unchecked: "north"), minute: now.toTheMinute,
          faces: (scores ?? qualities ?? []).reduce(0, +), frames: 1_500, dropped: 0, scores: scores,
          qualities: qualities)), by: nil)
  }
}
