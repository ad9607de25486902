/// What a comparison comes to.
package enum Verdict: Hashable, Sendable {
  /// No entry reached the threshold.
  case nothing
  /// The best entry leads the next candidate by too little.
  case ambiguous
  /// A possible match of a track that had none.
  case alert
  /// A repeat of the track's alert.
  case sighting
}
