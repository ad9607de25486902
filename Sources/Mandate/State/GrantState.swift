/// A grant that was proposed.
public struct GrantState: Hashable, Sendable {
  /// What it gives to whom.
  public let gives: Grant
  /// Who proposed it.
  public let proposer: OfficerID
  /// Who confirmed it.
  public internal(set) var confirmer: OfficerID?
  /// Whether it was withdrawn.
  public internal(set) var withdrawn = false
}
