/// What an engagement showed.
public enum EngagementResult: String, Code {
  /// The person is the one on the watchlist.
  case samePerson = "same-person"
  /// The person is not.
  case notThePerson = "not-the-person"
  /// It could not be told.
  case couldNotTell = "could-not-tell"
}
