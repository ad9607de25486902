import Evaluation

/// The tables of `docs/accuracy.md`.
struct AccuracyReport {
  let pairs: PairList
  let list: IdentificationList
  let chains: [DescribedImages]
  /// All images, for drawing lists of other lengths.
  let images: [String]

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

      **Open-set identification**: \(list.entries.count) people on the list, one photograph each, \
      \(list.probes.count { $0.mate != nil }) probes of people on it, \(list.probes.count { $0.mate == nil }) of others.

      \(identification)

      \(customaryTolerance)

      **Lists of other lengths**, each drawn \(Self.draws) times from the people of all \(images.count) \
      photographs: one photograph each on the list, all others as probes.

      \(drawn)

      Measured on: \(Machine.description).
      """
  }

  private var verification: String {
    var header = ["chain", "EER %", "no face found"]
    for limit in Self.verificationLimits { header += ["FNMR % at FMR \(Self.power(limit))", "threshold"] }
    let rows = chains.map { chain in
      let result = VerificationResult(pairs, enrolled: pairs.images.map(chain.isEnrolled)) { first, second in
        chain.score(pairs.images[first], pairs.images[second])
      }
      var row = [
        chain.name, Self.percent(result.rates.equalErrorRate),
        "\(result.failuresToEnrol.count) of \(result.failuresToEnrol.total)",
      ]
      for limit in Self.verificationLimits {
        let point = result.rates.point(limit: limit)
        row += [Self.percent(point.misses), Output.number(Double(point.threshold), 4)]
      }
      return row
    }
    return Output.table(header, rows)
  }

  private var identification: String {
    var header = ["chain", "rank 1 %"]
    for limit in Self.identificationLimits { header += ["TPIR % at FPIR \(Self.power(limit))", "threshold"] }
    let rows = chains.map { chain in
      let result = identified(by: chain)
      var row = [chain.name, Self.percent(result.firstRank)]
      for limit in Self.identificationLimits {
        let point = result.rates.point(limit: limit)
        let found = Proportion(point.misses.total - point.misses.count, of: point.misses.total)
        row += [Self.percent(found), Output.number(Double(point.threshold), 4)]
      }
      return row
    }
    return Output.table(header, rows)
  }

  /// What the library's usual setting would do on this list.
  private var customaryTolerance: String {
    guard let chain = chains.first(where: { $0.name == Peer.name }) else { return "" }
    let matches = identified(by: chain).rates.falseMatches(at: 0.4)
    return "With the library's customary tolerance of 0.6, a score of 0.4, \(Self.percent(matches)) % of the probes of "
      + "people not on this list match somebody on it."
  }

  private func identified(by chain: DescribedImages) -> IdentificationResult {
    IdentificationResult(list, enrolled: list.images.map(chain.isEnrolled)) { first, second in
      chain.score(list.images[first], list.images[second])
    }
  }

  private var drawn: String {
    var header = ["chain", "people on the list"]
    for limit in Self.identificationLimits { header += ["TPIR % at FPIR \(Self.power(limit))", "threshold"] }
    let rows = chains.flatMap { chain in
      let scores = ScoreTable(images, chain: chain)
      return Self.lengths.map { length in
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

  private static func percent(_ share: Double) -> String { Output.number(share * 100, 2) }

  private static func percent(_ proportion: Proportion) -> String {
    let interval = proportion.interval()
    return "\(percent(proportion.rate)) (\(percent(interval.lowerBound)) – \(percent(interval.upperBound)))"
  }

  private static func power(_ limit: Double) -> String {
    limit == 1e-2 ? "1e-2" : limit == 1e-3 ? "1e-3" : "1e-4"
  }
}
