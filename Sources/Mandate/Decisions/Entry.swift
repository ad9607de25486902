/// What a decision adds to the log.
public enum Entry: Hashable, Sendable {
  /// A sealed act.
  case act(RecordedAct)
  /// A public statement.
  case statement(RecordedStatement)
}
