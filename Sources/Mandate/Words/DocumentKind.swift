/// The assessments that an application refers to.
public enum DocumentKind: String, Code {
  /// Data protection impact assessment.
  case dpia
  /// Equality impact assessment.
  case eia
  /// Community impact assessment.
  case cia
}
