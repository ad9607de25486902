/// What is erased together, after one period of the policy.
public enum RetentionClass: String, Code {
  /// Watchlist entries, images and templates.
  case watchlist
  /// Alerts: crops, scores, judgements.
  case alert
  /// Engagements and their outcomes.
  case engagement
  /// Applications, reasons and other prose.
  case texts
  /// Names of officers and accounts.
  case officers
  /// Who was on which list: the force's reference, list, category and dates.
  case provenance
  /// Life cycle and counts.
  case records
}
