/// How one pack does on pairs of images, with everything that is reported about it.
public struct VerificationFigures: Sendable {
  /// Errors at every threshold.
  public let rates: ComparisonRates
  /// Errors at the lowest threshold for each limit.
  public let limits: [OperatingFigures]
  /// Errors at the threshold at which groups are compared.
  public let operating: OperatingFigures
  /// Errors by group; `nil` where nobody is labelled.
  public let equity: EquityFigures?

  /// Limits of the false match rate that are usually asked for.
  public static let usualLimits = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6]

  /// So many false matches at one threshold are counted by pair of people, which takes some tens of bytes for each; the
  /// interval of more is exact and takes them as independent.
  public static let mostPaired = 2_000_000

  /// Measures `comparisons`, in three passes.
  ///
  /// - Parameters:
  ///   - subjects: who is on each image.
  ///   - leftOut: `nil` for a list; for all pairs of images those that are left out all the same.
  ///   - threshold: where groups are compared; where not given, the lowest that keeps to `operatingLimit`.
  public init(
    _ comparisons: some ComparisonSource, subjects: Subjects, groupings: [Grouping] = [],
    limits: [Double] = usualLimits, operatingLimit: Double = 1e-3, threshold: Float? = nil, leftOut: [ImagePair]? = nil
  ) {
    let rates = ComparisonRates(comparisons, limits: limits + [operatingLimit])
    var thresholds = rates.points.map(\.threshold)
    if let threshold { thresholds[limits.count] = threshold }
    let isPaired = rates.points.enumerated().map { number, point in
      // Groups need every false match, however many; and of a threshold that was given only the tally knows them.
      number == limits.count && (threshold != nil || !groupings.isEmpty) || point.falseMatches.count <= Self.mostPaired
    }
    let tally = SubjectTally(
      comparisons, subjects: subjects, thresholds: thresholds, isPaired: isPaired, leftOut: leftOut)
    let figures = thresholds.indices.map { number in
      OperatingFigures(
        limit: number < limits.count ? limits[number] : threshold == nil ? operatingLimit : .nan,
        threshold: thresholds[number], misses: MeasuredRate(ClusteredProportion(tally.misses[number])),
        falseMatches: isPaired[number]
          ? MeasuredRate(tally.falseMatches[number]) : MeasuredRate(rates.points[number].falseMatches))
    }
    self.rates = rates
    self.limits = Array(figures.prefix(limits.count))
    operating = figures[limits.count]
    equity =
      groupings.isEmpty
      ? nil
      : EquityFigures(
        threshold: operating.threshold, groupings: groupings, misses: tally.misses[limits.count],
        falseMatches: tally.falseMatches[limits.count])
  }
}
