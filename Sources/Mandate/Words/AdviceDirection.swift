/// Which way advice went.
public enum AdviceDirection: String, Code {
  /// The partner sought advice.
  case sought
  /// Advice was given.
  case given
}
