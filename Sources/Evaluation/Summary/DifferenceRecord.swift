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
