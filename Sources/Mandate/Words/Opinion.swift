/// What an operator makes of an alert.
public enum Opinion: String, Code {
  /// Looks like the same person.
  case same
  /// Cannot say.
  case cannotSay = "cannot-say"
  /// Different people.
  case different
}
