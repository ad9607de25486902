/// What a reader should know before trusting a pack.
public struct Provenance: Sendable, Equatable {
  /// Who made it and where it is published.
  public let origin: String
  /// Its licence.
  public let licence: String
  /// What it was trained on.
  public let training: String
  /// What is known of its weaknesses; shown wherever the pack is used, where it is marked so.
  public let weakness: String
  /// Whether the weakness is grave enough to be shown on every use.
  public let warns: Bool
}
