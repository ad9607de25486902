/// Whose word a recorded group is.
public enum GroupBasis: String, Code {
  /// The person's own.
  case selfDefined = "self-defined"
  /// The officer's impression.
  case perceived
}
