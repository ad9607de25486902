/// What one search of a list gave.
public struct SearchOutcome: Sendable, Hashable {
  /// The best candidate's entry; −1 where the probe or the whole list has no template.
  public let best: Int
  /// The best candidate's score; not a number where there is none.
  public let bestScore: Float
  /// The score of the probe's own entry; not a number where there is none.
  public let mateScore: Float
  /// The rank of the probe's own entry, from 1; 0 where it has no score. An entry that ties with it stands before it.
  public let rank: Int

  /// An outcome from all its values.
  public init(best: Int, bestScore: Float, mateScore: Float, rank: Int) {
    self.best = best
    self.bestScore = bestScore
    self.mateScore = mateScore
    self.rank = rank
  }
}
