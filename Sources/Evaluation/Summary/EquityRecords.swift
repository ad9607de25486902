/// `{"type":"group", …}`: the errors of one group.
public struct GroupRecord: Encodable, Sendable {
  let type = "group"
  /// The labels that divide people.
  public let division: [String]
  /// The group's name.
  public let group: String
  let subjects: Int
  let threshold: Number
  /// FNMR of pairs.
  public let fnmr: RateRecord?
  /// FMR of pairs.
  public let fmr: RateRecord?
  /// FNIR of searches, and TPIR.
  public let fnir: RateRecord?, tpir: RateRecord?
  /// FPIR of searches.
  public let fpir: RateRecord?
  /// Against all other labelled people.
  public let missesDiffer: DifferenceRecord, falseMatchesDiffer: DifferenceRecord

  init(_ group: GroupFigures, division: [String], threshold: Float, kind: EvaluationSummary.Kind) {
    self.division = division
    self.group = group.name
    subjects = group.subjects
    self.threshold = Number(threshold)
    let misses = RateRecord(group.misses)
    let falseMatches = RateRecord(group.falseMatches)
    switch kind {
    case .verification:
      (fnmr, fmr) = (misses, falseMatches)
      (fnir, tpir, fpir) = (nil, nil, nil)
    case .identification:
      (fnmr, fmr) = (nil, nil)
      (fnir, tpir, fpir) = (misses, RateRecord(complementOf: group.misses), falseMatches)
    }
    missesDiffer = DifferenceRecord(group.missesDiffer)
    falseMatchesDiffer = DifferenceRecord(group.falseMatchesDiffer)
  }

  /// Misses, of whichever kind.
  var misses: RateRecord? { fnmr ?? fnir }
  /// False matches, of whichever kind.
  var falseMatches: RateRecord? { fmr ?? fpir }
}

/// A difference from all other labelled people.
public struct DifferenceRecord: Encodable, Sendable {
  let othersRate: Number
  let probability: Double
  let adjusted: Double
  /// `differs`, `no-difference-shown` or `too-few-to-say`.
  public let verdict: String

  init(_ difference: Difference) {
    othersRate = Number(difference.others.rate)
    probability = difference.probability
    adjusted = difference.adjusted
    verdict = difference.verdict.rawValue
  }
}

/// `{"type":"division", …}`: how far the groups of one division lie apart.
public struct DivisionRecord: Encodable, Sendable {
  let type = "division"
  /// The labels.
  public let division: [String]
  /// The groups, in the order of `heat`.
  public let groups: [String]
  let unlabelled: Int
  /// The largest rate of misses over the smallest, and over the geometric mean.
  public let missesMaxOverMin: Double?, missesMaxOverGeometricMean: Double?
  /// The same of false matches.
  public let falseMatchesMaxOverMin: Double?, falseMatchesMaxOverGeometricMean: Double?
  let restsOnTooFew: Bool
  /// False matches of each group with each other: `[count, total]`.
  public let heat: [[[Int]]]

  init(_ division: EquityFigures.Division) {
    self.division = division.columns
    groups = division.groups.map(\.name)
    unlabelled = division.unlabelled
    missesMaxOverMin = division.missRatios.largestToSmallest
    missesMaxOverGeometricMean = division.missRatios.largestToGeometricMean
    falseMatchesMaxOverMin = division.falseMatchRatios.largestToSmallest
    falseMatchesMaxOverGeometricMean = division.falseMatchRatios.largestToGeometricMean
    restsOnTooFew = division.groups.contains { $0.misses.isTooFewToSay || $0.falseMatches.isTooFewToSay }
    heat = division.heat.map { $0.map { [$0.count, $0.total] } }
  }
}

/// Everything about groups.
public struct EquityRecord: Encodable, Sendable {
  let threshold: Number
  /// Each division.
  public let divisions: [DivisionRecord]
  /// Each group of each division.
  public let groups: [GroupRecord]

  init(_ equity: EquityFigures, kind: EvaluationSummary.Kind) {
    threshold = Number(equity.threshold)
    divisions = equity.divisions.map(DivisionRecord.init)
    groups = equity.divisions.flatMap { division in
      division.groups.map {
        GroupRecord($0, division: division.columns, threshold: equity.threshold, kind: kind)
      }
    }
  }
}
