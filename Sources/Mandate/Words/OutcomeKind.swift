/// What followed an engagement. Everything beyond the engagement has a legal basis of its own.
public enum OutcomeKind: String, Code {
  /// Arrest.
  case arrest
  /// Search.
  case search
  /// Breach of a condition or order dealt with.
  case breach
  /// Safeguarding.
  case safeguarding
  /// Information for an investigation.
  case intelligence
  /// No further action.
  case noFurtherAction = "no-further-action"
  /// Something else, said in the legal basis.
  case other
}
