/// What a chief officer said when consulted.
public struct Consultation: Hashable, Sendable {
  /// The result.
  public let result: ConsultationResult
  /// Their rank then.
  public let rank: Rank
  /// Mitigation, which becomes conditions.
  public let conditions: [Condition]
}
