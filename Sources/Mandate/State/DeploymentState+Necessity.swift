extension DeploymentState {
  /// When Silver's next record of necessity is due.
  public var necessityDue: Instant? {
    authority.flatMap { necessityOverdue(under: $0) }
  }

  /// When Silver's next record of necessity is due: after the interval, or at once after a flag.
  func necessityOverdue(under authority: Authority) -> Instant? {
    guard phase == .live, let last = necessityAt else { return nil }
    let due = last.adding(authority.necessityInterval)
    guard necessityAsked, let flagged = flaggedAt else { return due }
    return min(due, flagged)
  }

  /// False alerts, counted for the ceiling. After a pause for false alerts somebody decided to go on: what was known then
  /// does not pause again, one more does.
  var falseAlertsSincePause: Int {
    falseAlerts > falseAlertsWhenResumed ? falseAlerts : 0
  }
}
