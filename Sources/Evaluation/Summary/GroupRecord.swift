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
    case .identification, .tracks:
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
