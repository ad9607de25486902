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

  /// False alerts so far, confirmed or not.
  public var falseAlerts: Int { alerts.values.count { $0.result == .false || $0.result == .confirmedFalse } }

  /// People on the watchlist by category: as frozen, less those withdrawn.
  public var categories: [CategoryCount] {
    (frozen?.categories ?? []).map {
      CategoryCount(category: $0.category, count: $0.count.clampedSum(-(withdrawn[$0.category] ?? 0)))
    }
  }
}
