/// What a grant gives.
public enum GrantKind: String, Code {
  /// A rank.
  case rank
  /// A role.
  case role
  /// Training for a role, until a day.
  case training
}
