/// Benefit in figures, expected in an application and actual in a review.
public struct Benefit: PublicRecord {
  /// Alerts.
  public let alerts: Int
  /// Outcomes by class of offence.
  public let outcomes: [OutcomeCount]
  /// Hours of officers.
  public let officerHours: Int
  /// Cost in pounds.
  public let cost: Int

  /// Its fields.
  public static let publicShape = PublicShape<Benefit>(
    Benefit.init(alerts:outcomes:officerHours:cost:),
    Member("alerts", \.alerts, "alerts"),
    Member("outcomes", \.outcomes, "outcomes by class of offence"),
    Member("officerHours", \.officerHours, "hours of officers"),
    Member("cost", \.cost, "cost in pounds"))

  /// Collects the fields; nothing is judged here.
  public init(alerts: Int, outcomes: [OutcomeCount], officerHours: Int, cost: Int) {
    self.alerts = alerts
    self.outcomes = outcomes
    self.officerHours = officerHours
    self.cost = cost
  }
}
