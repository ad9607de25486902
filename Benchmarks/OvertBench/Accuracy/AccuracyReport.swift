import Evaluation

/// The tables of `docs/accuracy.md`.
struct AccuracyReport {
  let pairs: PairList
  let list: IdentificationList
  let chains: [DescribedImages]
  /// All images, for drawing lists of other lengths.
  let images: [String]
  /// Tracks beside stills; `nil` where `mobilefacenet` is not installed.
  let tracks: TracksAndStills?
  /// Every chain's scores of all images with each other.
  private let scores: [ScoreTable]

  init(pairs: PairList, list: IdentificationList, chains: [DescribedImages], images: [String], tracks: TracksAndStills?)
  {
    self.pairs = pairs
    self.list = list
    self.chains = chains
    self.images = images
    self.tracks = tracks
    scores = chains.map { ScoreTable(images, chain: $0) }
  }

  /// Limits of the false match rate, and of the false-positive identification rate. At 1e-4 one false match in 10,200
  /// decides: the figure is shown with its interval and means little more.
  private static let verificationLimits = [1e-2, 1e-3, 1e-4]
  private static let identificationLimits = [1e-2, 1e-3]

  private static let lengths = [50, 100, 250, 500]
  private static let draws = 100

  /// All tables in Markdown.
  var markdown: String {
    let mated = pairs.pairs.count { $0.isMated }
    return """
      **Verification**: \(mated) mated and \(pairs.pairs.count - mated) non-mated pairs of \(pairs.images.count) \
      photographs.

      \(verification)

      \(allPairs)

      **Open-set identification**: \(list.entries.count) people on the list, one photograph each, \
      \(list.probes.count { $0.mate != nil }) probes of people on it, \(list.probes.count { $0.mate == nil }) of others.

      \(identification)

      \(customaryTolerance)

      **Lists of other lengths**, each drawn \(Self.draws) times from the people of all \(images.count) \
      photographs: one photograph each on the list, all others as probes.

      \(drawn)

      **Two enrolled photographs**: lists of \(TwoPhotographs.people) people drawn \(TwoPhotographs.lists) times from \
      those with three photographs or more, the same probes both times, three of a person at most; the better of two \
      scores counts. Intervals and differences by drawing the people looked for \(PeopleDraws.count) times, thresholds set \
      anew each time.

      \(twoPhotographs)
      \(tracksAndStills)
      Measured on: \(Machine.description).
      """
  }

  private var verification: String {
    var header = ["chain", "EER %", "no face found"]
    for limit in Self.verificationLimits { header += ["FNMR % at FMR \(Output.power(limit))", "threshold"] }
    let rows = chains.map { chain in
      let result = VerificationResult(pairs, enrolled: pairs.images.map(chain.isEnrolled)) { first, second in
        chain.score(pairs.images[first], pairs.images[second])
      }
      var row = [
        chain.name, Output.percent(result.rates.equalErrorRate),
        "\(result.failuresToEnrol.count) of \(result.failuresToEnrol.total)",
      ]
      for limit in Self.verificationLimits {
        let point = result.rates.point(limit: limit)
        row += [Output.percent(point.misses), Output.number(Double(point.threshold), 4)]
      }
      return row
    }
    return Output.table(header, rows)
  }

  private var identification: String {
    var header = ["chain", "rank 1 %"]
    for limit in Self.identificationLimits { header += ["TPIR % at FPIR \(Output.power(limit))", "threshold"] }
    let rows = chains.map { chain in
      let result = identified(by: chain)
      var row = [chain.name, Output.percent(result.firstRank)]
      for limit in Self.identificationLimits {
        let point = result.rates.point(limit: limit)
        let found = Proportion(point.misses.total - point.misses.count, of: point.misses.total)
        row += [Output.percent(found), Output.number(Double(point.threshold), 4)]
      }
      return row
    }
    return Output.table(header, rows)
  }

  /// What the library's usual setting would do on this list.
  private var customaryTolerance: String {
    guard let chain = chains.first(where: { $0.name == Peer.name }) else { return "" }
    let matches = identified(by: chain).rates.falseMatches(at: 0.4)
    return
      "With the library's customary tolerance of 0.6, a score of 0.4, \(Output.percent(matches)) % of the probes of "
      + "people not on this list match somebody on it."
  }

  private func identified(by chain: DescribedImages) -> IdentificationResult {
    IdentificationResult(list, enrolled: list.images.map(chain.isEnrolled)) { first, second in
      chain.score(list.images[first], list.images[second])
    }
  }

  private var drawn: String {
    var header = ["chain", "people on the list"]
    for limit in Self.identificationLimits { header += ["TPIR % at FPIR \(Output.power(limit))", "threshold"] }
    let rows = zip(chains, scores).flatMap { chain, scores in
      Self.lengths.map { length in
        let rates = DrawnLists(of: length, draws: Self.draws, images: images, scores: scores).rates
        var row = [chain.name, String(length)]
        for limit in Self.identificationLimits {
          let point = rates.point(limit: limit)
          row += [Output.number(100 - point.misses.rate * 100, 1), Output.number(Double(point.threshold), 3)]
        }
        return row
      }
    }
    return Output.table(header, rows)
  }

  /// All photographs with each other, with intervals and the differences between chains.
  private var allPairs: String {
    let drawn = scores.map { AllPairsDraws(images, scores: $0) }
    guard let first = drawn.first else { return "" }
    return
      "**All pairs**: all \(first.mated) mated and \(first.nonMated) non-mated pairs of these photographs, each person's "
      + "mated pairs counted alike; intervals and differences by drawing people \(PeopleDraws.count) times, thresholds set "
      + "anew each time.\n\n"
      + AllPairsDraws.table(of: "chain", zip(chains, drawn).map { ($0.name, $1) }, beside: Peer.name)
  }

  private var twoPhotographs: String {
    var header = ["chain", "enrolled"]
    for limit in TwoPhotographs.limits { header += ["TPIR % at FPIR \(Output.power(limit))", "threshold"] }
    let rows = zip(chains, scores).flatMap { chain, scores -> [[String]] in
      let points = TwoPhotographs(images: images, scores: scores).points
      return [
        [chain.name, "one"]
          + points.flatMap { [Output.percent($0.one, 1), Output.number(Double($0.thresholds.one), 3)] },
        [chain.name, "two"]
          + points.flatMap { [Output.percent($0.two, 1), Output.number(Double($0.thresholds.two), 3)] },
        [chain.name, "two less one"] + points.flatMap { [Output.difference($0.two, less: $0.one, 1), ""] },
      ]
    }
    return Output.table(header, rows)
  }

  private var tracksAndStills: String {
    guard let tracks else { return "" }
    let header = [
      "`mobilefacenet`", "people on the list", "mated", "non-mated", "TPIR % at FPIR 1e-2", "threshold",
      "TPIR % at the card's threshold", "FPIR % there",
    ]
    let rows = tracks.rows.map { row -> [String] in
      let point = row.rates.point(limit: 1e-2)
      let atCard = row.rates.misses(at: tracks.threshold)
      let found = Proportion(point.misses.total - point.misses.count, of: point.misses.total)
      return [
        row.name, String(row.list), String(point.misses.total), String(point.falseMatches.total), Output.percent(found),
        Output.number(Double(point.threshold), 3),
        Output.percent(Proportion(atCard.total - atCard.count, of: atCard.total)),
        Output.percent(row.rates.falseMatches(at: tracks.threshold)),
      ]
    }
    return "\n**Tracks beside stills**, under the policy that a deployment runs (`overt evaluate tracks`).\n\n"
      + Output.table(header, rows) + "\n"
  }
}
