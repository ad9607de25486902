/// The errors of one group of people.
public struct GroupFigures: Sendable {
  /// The group's name.
  public let name: String
  /// People in it who took part.
  public let subjects: Int
  /// False non-matches of its members, or false-negative identifications.
  public let misses: MeasuredRate
  /// False matches of its members with each other, or false-positive identifications.
  public let falseMatches: MeasuredRate
  /// How the misses differ from everybody else's.
  public private(set) var missesDiffer: Difference
  /// How the false matches do.
  public private(set) var falseMatchesDiffer: Difference

  mutating func adjust(_ probability: Double, ofMisses: Bool) {
    if ofMisses { missesDiffer.adjusted = probability } else { falseMatchesDiffer.adjusted = probability }
  }

  init(
    name: String, subjects: Int, misses: MeasuredRate, falseMatches: MeasuredRate, missesDiffer: Difference,
    falseMatchesDiffer: Difference
  ) {
    self.name = name
    self.subjects = subjects
    self.misses = misses
    self.falseMatches = falseMatches
    self.missesDiffer = missesDiffer
    self.falseMatchesDiffer = falseMatchesDiffer
  }
}
