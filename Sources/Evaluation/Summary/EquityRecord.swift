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
