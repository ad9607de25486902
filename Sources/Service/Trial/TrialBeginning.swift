import Mandate

/// What a trial begins with.
public struct TrialBeginning: Sendable {
  /// The authority's identity.
  public let authority: AuthorityID
  /// People and photographs on the Blue List.
  public let people: Int, photographs: Int
  /// The embedder's name and precision.
  public let pack: String, precision: String
  /// What is known of the embedder's weakness, where its card says that it must be shown.
  public let warning: String?
  /// The threshold.
  public let threshold: Threshold
  /// Whether the memory of templates is locked.
  public let memoryIsLocked: Bool
}
