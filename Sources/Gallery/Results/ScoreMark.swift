import Mandate

/// How near to anybody on the list a face came, to within a bin of ``CounterBins``. It can be raised and counted, and
/// nothing else comes out of it: what lies below the threshold leaves no score behind (invariant I11), and yet a drift of
/// scores can be seen.
public struct ScoreMark: Hashable, Sendable {
  private var bin: Int8 = -1

  /// Nothing compared yet.
  public init() {}

  /// Takes the best entry's score of a comparison; what is no number is passed over.
  mutating func raise(to score: Float) {
    guard score.isFinite else { return }
    bin = max(bin, Int8(CounterBins.bin(score: Double(score))))
  }

  /// Takes another comparison of the same face.
  public mutating func raise(to other: ScoreMark) { bin = max(bin, other.bin) }

  /// Counts the face in `bins`, where it was compared.
  public func count(in bins: inout CounterBins) {
    if bin >= 0 { bins.add(bin: Int(bin)) }
  }
}
