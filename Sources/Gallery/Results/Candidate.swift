/// An entry of the list whose template resembles a probe at or above the threshold (ISO/IEC 2382-37 *candidate*).
public struct Candidate: Hashable, Sendable {
  /// The list entry.
  public let entry: String
  /// The comparison score; higher is more alike.
  public let score: Float

  /// A candidate with its score.
  public init(entry: String, score: Float) {
    self.entry = entry
    self.score = score
  }
}
