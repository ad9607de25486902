/// What a chief officer said when consulted.
public enum ConsultationResult: String, Code {
  /// No objection.
  case noObjection = "no-objection"
  /// Mitigation is required; it becomes conditions.
  case mitigation
  /// Veto, which is final.
  case veto
}
