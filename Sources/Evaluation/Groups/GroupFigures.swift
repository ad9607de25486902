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

/// Whether a group's rate differs from that of all other labelled people.
public struct Difference: Sendable, Hashable {
  /// The others' rate.
  public let others: Proportion
  /// The probability of a difference as large as this if group meant nothing.
  public let probability: Double
  /// The same, adjusted for all tests of the evaluation (Benjamini and Hochberg).
  public internal(set) var adjusted: Double
  /// What can be said.
  public var verdict: Verdict {
    if adjusted <= Self.falseDiscoveryRate { return .differs }
    return isTooFew ? .tooFewToSay : .noDifferenceShown
  }
  let isTooFew: Bool

  /// The share of false findings that is put up with.
  public static let falseDiscoveryRate = 0.05

  /// What can be said of a difference.
  public enum Verdict: String, Sendable {
    /// It is there, at a false-discovery rate of 5 %.
    case differs
    /// The evaluation does not show one; that is no proof that there is none.
    case noDifferenceShown = "no-difference-shown"
    /// Fewer than ten errors on a side: neither can be said.
    case tooFewToSay = "too-few-to-say"
  }

  init(_ own: Proportion, others: Proportion, probability: Double) {
    self.others = others
    self.probability = probability
    adjusted = probability
    isTooFew = own.isTooFewToSay || others.isTooFewToSay
  }
}
