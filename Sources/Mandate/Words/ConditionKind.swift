/// Conditions that the machine checks.
public enum ConditionKind: String, Code {
  /// The deployment ends at this moment at the latest.
  case latestEnd = "latest-end"
  /// At most so many people on the watchlist.
  case maximumSize = "maximum-size"
  /// Nobody of this category.
  case excludedCategory = "excluded-category"
  /// The threshold is at least so many millionths.
  case minimumThreshold = "minimum-threshold"
  /// At most so many false alerts in a million faces.
  case falseAlertCeiling = "false-alert-ceiling"
  /// Nobody under 18.
  case noMinors = "no-minors"
  /// Silver records necessity at least every so many minutes.
  case necessityInterval = "necessity-interval"
  /// Signs are up and confirmed.
  case signsRequired = "signs-required"
}
