extension DeploymentState {
  /// The figures of the alerts as they stand.
  public var alertFigures: AlertFigures {
    let counted = alerts.values.filter { !$0.raised.blueList }
    func count(_ condition: (AlertState) -> Bool) -> Int { counted.count(where: condition) }
    let isTrue: (AlertState) -> Bool = { $0.result == .true || $0.result == .confirmedTrue }
    let isFalse: (AlertState) -> Bool = { $0.result == .false || $0.result == .confirmedFalse }
    return AlertFigures(
      alerts: counted.count, trueUnengaged: count { $0.result == .true },
      confirmedTrue: count { $0.result == .confirmedTrue }, falseUnengaged: count { $0.result == .false },
      confirmedFalse: count { $0.result == .confirmedFalse }, unconfirmed: count { $0.result == .unconfirmed },
      engagements: count(\.engaged), stopsOnFalse: count { isFalse($0) && $0.engaged },
      arrestsOnTrue: count { isTrue($0) && $0.arrested }, arrestsOnFalse: count { isFalse($0) && $0.arrested },
      blueList: alerts.count - counted.count)
  }

  /// Alerts by result, engagement and arrest, in a fixed order.
  public var alertResults: [AlertResultCount] {
    AlertResult.allCases.flatMap { result in
      [(false, false), (true, false), (true, true), (false, true)].compactMap { engaged, arrested in
        let count = alerts.values.count {
          !$0.raised.blueList && $0.result == result && $0.engaged == engaged && $0.arrested == arrested
        }
        return count == 0
          ? nil : AlertResultCount(result: result, engaged: engaged, arrested: arrested, count: count)
      }
    }
  }

  /// False alerts so far, confirmed or not; those of the Blue List not counted.
  public var falseAlerts: Int {
    alerts.values.count { !$0.raised.blueList && ($0.result == .false || $0.result == .confirmedFalse) }
  }

  /// The False Alert Rate so far by both denominators, faces seen and alerts, with bounds that may be looked at at any time.
  public var falseAlertRates: (byFaces: Rate, byAlerts: Rate) {
    let figures = figures?.figures ?? alertFigures
    let wrong = figures.falseUnengaged + figures.confirmedFalse
    return (.sequential(wrong, in: max(faces, wrong)), .sequential(wrong, in: figures.alerts))
  }

  /// People on the watchlist by category: as frozen, less those withdrawn.
  public var categories: [CategoryCount] {
    (frozen?.categories ?? []).map {
      CategoryCount(category: $0.category, count: $0.count.clampedSum(-(withdrawn[$0.category] ?? 0)))
    }
  }

  /// The ceiling of false alerts in a million faces, under the authority's conditions.
  public var ceiling: Int? { authority?.falseAlertCeiling }

  /// Minutes live so far, pauses not counted.
  public func minutesLive(at now: Instant) -> Int {
    let running = liveSince.map { now.since($0) } ?? .seconds(0)
    return Int(clamping: (liveFor + running).milliseconds / 60_000)
  }
}
