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
