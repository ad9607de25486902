/// What became of the alerts on people of one group.
public struct GroupFigures: Hashable, Sendable {
  /// Ethnicity; nothing where it was not recorded.
  public let ethnicity: Ethnicity?
  /// Sex; nothing where it was not recorded.
  public let sex: RecordedSex?
  /// Alerts.
  public let alerts: Int
  /// False alerts of them.
  public let falseAlerts: Int

  /// False alerts below which nothing is said of a share: with fewer, one more or less would change it by more than a tenth.
  public static let leastErrors = 10

  /// The share of false alerts with its exact interval; nothing where there are too few to say.
  public var rate: Rate? { falseAlerts < Self.leastErrors ? nil : .exact(falseAlerts, in: alerts) }
}

extension DeploymentState {
  /// The alerts by ethnicity, by sex and by both, as officers recorded them; those of the Blue List not counted. What an
  /// engagement recorded counts before what an assessment did.
  public var groupFigures: [GroupFigures] {
    struct Key: Hashable {
      let ethnicity: Ethnicity?
      let sex: RecordedSex?
    }
    var counts: [Key: (alerts: Int, wrong: Int)] = [:]
    for alert in alerts.values where !alert.raised.blueList {
      let isFalse = alert.result == .false || alert.result == .confirmedFalse
      let group = alert.engagement?.group ?? alert.assessment?.group
      let keys: Set<Key> =
        group.map {
          [
            Key(ethnicity: $0.ethnicity, sex: nil), Key(ethnicity: nil, sex: $0.sex),
            Key(ethnicity: $0.ethnicity, sex: $0.sex),
          ]
        } ?? [Key(ethnicity: nil, sex: nil)]
      for key in keys {
        counts[key, default: (0, 0)].alerts += 1
        if isFalse { counts[key, default: (0, 0)].wrong += 1 }
      }
    }
    let ethnicities: [Ethnicity?] = Ethnicity.allCases + [nil]
    let sexes: [RecordedSex?] = RecordedSex.allCases + [nil]
    return ethnicities.flatMap { ethnicity in
      sexes.compactMap { sex in
        counts[Key(ethnicity: ethnicity, sex: sex)].map {
          GroupFigures(ethnicity: ethnicity, sex: sex, alerts: $0.alerts, falseAlerts: $0.wrong)
        }
      }
    }
  }
}
