/// What became of an alert, in the terms published by South Wales Police. Exactly one applies.
public enum AlertResult: String, Code {
  /// Judged to be the person, and not engaged.
  case `true`
  /// Engaged, and the person was the one on the watchlist.
  case confirmedTrue = "confirmed-true"
  /// Judged not to be the person, without engagement.
  case `false`
  /// Engaged, and the person was not the one on the watchlist.
  case confirmedFalse = "confirmed-false"
  /// Neither: it could not be said, or nobody decided.
  case unconfirmed
}
