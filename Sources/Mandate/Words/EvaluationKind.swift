/// What an evaluation compared (ISO/IEC 19795-1).
public enum EvaluationKind: String, Code {
  /// Pairs of still images, one against one.
  case verification
  /// Still images against a list, open set.
  case identification
  /// Tracks against a list, by exactly the deployed policy.
  case tracks
}
