/// What became of a deployment's alerts.
public struct AlertFigures: PublicRecord {
  /// Alerts, those of a Blue List not counted.
  public let alerts: Int
  /// Judged to be the person, not engaged.
  public let trueUnengaged: Int
  /// Engaged and confirmed.
  public let confirmedTrue: Int
  /// Judged not to be the person, without engagement.
  public let falseUnengaged: Int
  /// Engaged and not the person.
  public let confirmedFalse: Int
  /// Neither.
  public let unconfirmed: Int
  /// Engagements.
  public let engagements: Int
  /// Engagements of people who were not the one on the watchlist.
  public let stopsOnFalse: Int
  /// Arrests after true alerts.
  public let arrestsOnTrue: Int
  /// Arrests after false alerts.
  public let arrestsOnFalse: Int
  /// Alerts of a Blue List.
  public let blueList: Int

  /// Its fields.
  public static let publicShape = PublicShape<AlertFigures>(
    AlertFigures.init(
      alerts:trueUnengaged:confirmedTrue:falseUnengaged:confirmedFalse:unconfirmed:engagements:stopsOnFalse:
      arrestsOnTrue:arrestsOnFalse:blueList:),
    Member("alerts", \.alerts, "alerts, those of a Blue List not counted"),
    Member("trueUnengaged", \.trueUnengaged, "judged to be the person, not engaged"),
    Member("confirmedTrue", \.confirmedTrue, "engaged and confirmed"),
    Member("falseUnengaged", \.falseUnengaged, "judged not to be the person, without engagement"),
    Member("confirmedFalse", \.confirmedFalse, "engaged and not the person"),
    Member("unconfirmed", \.unconfirmed, "neither"),
    Member("engagements", \.engagements, "engagements"),
    Member("stopsOnFalse", \.stopsOnFalse, "engagements of people who were not the one on the watchlist"),
    Member("arrestsOnTrue", \.arrestsOnTrue, "arrests after true alerts"),
    Member("arrestsOnFalse", \.arrestsOnFalse, "arrests after false alerts"),
    Member("blueList", \.blueList, "alerts of a Blue List"))

  /// Collects the fields; nothing is judged here.
  public init(
    alerts: Int, trueUnengaged: Int, confirmedTrue: Int, falseUnengaged: Int, confirmedFalse: Int, unconfirmed: Int,
    engagements: Int, stopsOnFalse: Int, arrestsOnTrue: Int, arrestsOnFalse: Int, blueList: Int
  ) {
    self.alerts = alerts
    self.trueUnengaged = trueUnengaged
    self.confirmedTrue = confirmedTrue
    self.falseUnengaged = falseUnengaged
    self.confirmedFalse = confirmedFalse
    self.unconfirmed = unconfirmed
    self.engagements = engagements
    self.stopsOnFalse = stopsOnFalse
    self.arrestsOnTrue = arrestsOnTrue
    self.arrestsOnFalse = arrestsOnFalse
    self.blueList = blueList
  }
}
