import Mandate

/// What a comparison with everybody on a list came to.
public struct SearchResult: Hashable, Sendable {
  /// The entries at or above the threshold, best first; those with equal scores in the order of the list.
  public let candidates: [Candidate]
  /// The digest of the generation that was compared with.
  public let generation: ContentDigest

  /// A result.
  public init(candidates: [Candidate], generation: ContentDigest) {
    self.candidates = candidates
    self.generation = generation
  }
}
