/// A policy that was proposed.
public struct PolicyProposal: Hashable, Sendable {
  /// The numbers.
  public let numbers: Policy
  /// Who proposed it.
  public let proposer: OfficerID
  /// Whether it was adopted.
  public internal(set) var adopted = false
}
