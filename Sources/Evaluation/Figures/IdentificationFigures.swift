/// How one pack does on open-set searches, with everything that is reported about it.
public struct IdentificationFigures: Sendable {
  /// A list of one length.
  public struct Size: Sendable {
    /// People on it, and how often it was drawn.
    public let people: Int, draws: Int
    /// FPIR(N, T) and FNIR(N, 1, T) at the whole list's operating threshold.
    public let atOperating: OperatingPoint
    /// The same at this list's own lowest threshold for each limit.
    public let atLimits: [OperatingPoint]
  }

  /// FNIR(N, 1, T) as misses and FPIR(N, T) as false matches, at every threshold.
  public let rates: ComparisonRates
  /// Errors at the lowest threshold for each limit of FPIR.
  public let limits: [OperatingFigures]
  /// Errors at the threshold at which groups are compared.
  public let operating: OperatingFigures
  /// How often the own entry is among the first R candidates, whatever its score: 1 − FNIR(N, R, −∞).
  public let ranks: [(rank: Int, found: MeasuredRate)]
  /// Lists of all lengths, the whole one last.
  public let sizes: [Size]
  /// Errors by group; `nil` where nobody is labelled.
  public let equity: EquityFigures?

  /// Limits of the false-positive identification rate that are usually asked for.
  public static let usualLimits = [1e-1, 1e-2, 1e-3, 1e-4]
  /// Ranks that are usually asked for.
  public static let usualRanks = [1, 5, 10, 20, 50]

  /// Measures the searches of `list`.
  ///
  /// - Parameters:
  ///   - subjects: who is on each image of the list.
  ///   - threshold: where groups are compared; where not given, the lowest that keeps to `operatingLimit`.
  public init(
    _ list: IdentificationList, searches: Searches, subjects: Subjects, groupings: [Grouping] = [],
    limits: [Double] = usualLimits, operatingLimit: Double = 1e-2, threshold: Float? = nil
  ) {
    let results = SearchComparisons(list: list, outcomes: searches.outcomes)
    let rates = ComparisonRates(results, limits: limits + [operatingLimit])
    var thresholds = rates.points.map(\.threshold)
    if let threshold { thresholds[limits.count] = threshold }
    let people = subjects.names.count
    func tally(_ isMated: Bool, _ isError: (SearchOutcome) -> Bool) -> [ClusteredProportion.Subject] {
      var errors = [Int](repeating: 0, count: people)
      var totals = errors
      for (probe, outcome) in zip(list.probes, searches.outcomes) where (probe.mate != nil) == isMated {
        let subject = subjects.ofImages[probe.image]
        totals[subject] += 1
        if isError(outcome) { errors[subject] += 1 }
      }
      return zip(errors, totals).map { ClusteredProportion.Subject($0, of: $1) }
    }
    func misses(_ threshold: Float) -> [ClusteredProportion.Subject] {
      tally(true) { !($0.rank == 1 && $0.mateScore >= threshold) }
    }
    func falseMatches(_ threshold: Float) -> [ClusteredProportion.Subject] {
      tally(false) { $0.bestScore >= threshold }
    }
    let figures = thresholds.indices.map { number in
      OperatingFigures(
        limit: number < limits.count ? limits[number] : threshold == nil ? operatingLimit : .nan,
        threshold: thresholds[number], misses: MeasuredRate(ClusteredProportion(misses(thresholds[number]))),
        falseMatches: MeasuredRate(ClusteredProportion(falseMatches(thresholds[number]))))
    }
    let operating = figures[limits.count]
    self.rates = rates
    self.limits = Array(figures.prefix(limits.count))
    self.operating = operating
    ranks = Self.usualRanks.filter { $0 <= max(1, list.entries.count) }.map { rank in
      (rank, MeasuredRate(ClusteredProportion(tally(true) { 1...rank ~= $0.rank })))
    }
    sizes = searches.sizes.map { size in
      let rates = size.rates
      return Size(
        people: size.people, draws: size.draws,
        atOperating: OperatingPoint(
          limit: operating.limit, threshold: operating.threshold,
          falseMatches: rates.falseMatches(at: operating.threshold), misses: rates.misses(at: operating.threshold)),
        atLimits: limits.map { rates.point(limit: $0) })
    }
    equity =
      groupings.isEmpty
      ? nil
      : EquityFigures(
        threshold: operating.threshold, groupings: groupings, misses: misses(operating.threshold),
        falseMatches: falseMatches(operating.threshold))
  }
}

/// Searches as comparisons: a mated one has its own entry's score where that is the best candidate, else none.
private struct SearchComparisons: ComparisonSource {
  let list: IdentificationList
  let outcomes: [SearchOutcome]

  func forEach(_ body: (Int, Int, Bool, Float) -> Void) {
    for (probe, outcome) in zip(list.probes, outcomes) {
      let isMated = probe.mate != nil
      body(
        probe.image, probe.image, isMated, isMated ? (outcome.rank == 1 ? outcome.mateScore : .nan) : outcome.bestScore)
    }
  }
}
