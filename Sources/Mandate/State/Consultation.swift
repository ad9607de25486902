/// What a chief officer said when consulted.
public struct Consultation: Hashable, Sendable {
  /// Who was consulted last.
  public let officer: OfficerID?
  /// The result.
  public let result: ConsultationResult
  /// Their rank then.
  public let rank: Rank
  /// Mitigation, which becomes conditions; nobody who is consulted later takes one back.
  public let conditions: [Condition]
}
