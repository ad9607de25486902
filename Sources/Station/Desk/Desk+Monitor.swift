import Disclosure
import Ledger
import Mandate

extension Desk {
  /// How a deployment goes, at a glance: rates with bounds that may be looked at at any time, cameras, flags, what is overdue.
  ///
  /// Figures by group are shown to an auditor only.
  package func monitor(_ id: DeploymentID, for officer: OfficerID, in force: Force) throws(StationProblem) -> JSONValue
  {
    guard let deployment = force.deployments[id] else { throw .unusable(["there is no deployment \(id)"]) }
    let now = station.clock.now().wall
    let rates = deployment.falseAlertRates
    var members: [String: JSONValue] = [
      "deployment": .integer(Int64(id.number)), "phase": .string(deployment.phase.rawValue),
      "operation": .string(deployment.operation ?? deployment.application?.operation ?? ""),
      "now": .string(now.description), "faces": Self.number(deployment.faces),
      "minutesLive": Self.number(deployment.minutesLive(at: now)),
      "falseAlertRate": .object(["byFaces": rates.byFaces.field.json, "byAlerts": rates.byAlerts.field.json]),
      "figures": (deployment.figures?.figures ?? deployment.alertFigures).field.json,
      "open": Self.number(deployment.alerts.values.count { !$0.isClosed && !$0.raised.blueList }),
      "flags": .array(deployment.flags.map(\.field.json)), "cameras": .array(cameras(of: deployment)),
      "blueList": blueList(of: deployment), "drift": drift(of: deployment, in: force, at: now),
      "outcomes": .array(outcomes(of: deployment)),
    ]
    members["flagsRaised"] = .array(
      deployment.flagsRaised.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        .object(["kind": .string($0.key.rawValue), "count": Self.number($0.value)])
      })
    members["startedAt"] = deployment.startedAt.map { .string($0.description) } ?? .null
    members["endedAt"] = deployment.endedAt.map { .string($0.description) } ?? .null
    members["windowEnd"] = (deployment.application?.window.end).map { .string($0.description) } ?? .null
    members["threshold"] = deployment.application.map { Self.number(Int($0.threshold.millionths)) } ?? .null
    members["people"] = Self.number(deployment.people)
    members["counters"] = counters(of: deployment)
    members["evaluation"] = evaluation(of: deployment, in: force, at: now)
    members["ceiling"] = deployment.ceiling.map(Self.number) ?? .null
    members["pausedFor"] = deployment.pausedFor.map { .string($0.rawValue) } ?? .null
    members["necessityDue"] = deployment.necessityDue.map { .string($0.description) } ?? .null
    members["necessityOverdue"] = .bool(deployment.necessityDue.map { $0 <= now } ?? false)
    if force.officers[officer]?.roles.contains(.auditor) == true {
      members["groups"] = .array(deployment.groupFigures.map(Self.group))
    }
    return .object(members)
  }

  private func cameras(of deployment: DeploymentState) -> [JSONValue] {
    let bound = deployment.application?.cameras.map(\.code) ?? []
    return Set(bound).union(deployment.cameras.keys).sorted().map { code in
      let totals = deployment.cameras[code] ?? CameraTotals()
      return .object([
        "camera": .string(code.code), "faces": Self.number(totals.faces), "frames": Self.number(totals.frames),
        "dropped": Self.number(totals.dropped), "gaps": Self.number(totals.gaps),
        "minutes": .array(totals.minutes.map { Self.number($0.faces) }),
        "trueRecognition": deployment.trueRecognition(on: code)?.field.json ?? .null,
      ])
    }
  }

  private func blueList(of deployment: DeploymentState) -> JSONValue {
    guard let list = deployment.blueList else { return .null }
    return .object([
      "volunteers": Self.number(deployment.volunteers.count),
      "withdrawn": Self.number(list.volunteers.count - deployment.volunteers.count),
      "passes": Self.number(deployment.passes.count),
      "trueRecognition": deployment.trueRecognition()?.field.json ?? .null,
      "missed": .array(deployment.passes.filter { !deployment.isRecognised($0) }.map(\.field.json)),
    ])
  }

  private func drift(of deployment: DeploymentState, in force: Force, at now: Instant) -> JSONValue {
    guard let check = deployment.check,
      let certificate = force.evaluation(of: check.system, at: deployment.startedAt ?? now)?.certificate
    else { return .null }
    func look(_ counts: [Int], _ reference: [Int]?) -> JSONValue {
      guard let found = Drift.look(counts, against: reference) else { return .null }
      return .object([
        "value": Self.number(found.value), "limit": Self.number(found.limit), "faces": Self.number(counts.reduce(0, +)),
      ])
    }
    return .object([
      "quality": look(deployment.counters.qualities, certificate.qualities),
      "score": look(deployment.counters.scores, certificate.scores),
    ])
  }

  /// Best scores and best shots of the faces seen, as they are on record: fifty faces together or more.
  private func counters(of deployment: DeploymentState) -> JSONValue {
    let counters = deployment.counters
    guard counters.scores.contains(where: { $0 > 0 }) || counters.qualities.contains(where: { $0 > 0 }) else {
      return .null
    }
    return .object([
      "scores": .array(counters.scores.map(Self.number)), "qualities": .array(counters.qualities.map(Self.number)),
    ])
  }

  /// The system that was checked, and the evaluation of it that stood when the deployment began.
  private func evaluation(of deployment: DeploymentState, in force: Force, at now: Instant) -> JSONValue {
    guard let check = deployment.check else { return .null }
    let found = force.evaluation(of: check.system, at: deployment.startedAt ?? now)
    return .object([
      "system": check.system.field.json, "certificate": found?.certificate?.field.json ?? .null,
    ])
  }

  private func outcomes(of deployment: DeploymentState) -> [JSONValue] {
    var counts: [OffenceCode: Int] = [:]
    for alert in deployment.alerts.values {
      for outcome in alert.outcomes { if let offence = outcome.offence { counts[offence, default: 0] += 1 } }
    }
    return counts.sorted { $0.key < $1.key }.map { OutcomeCount(offence: $0.key, count: $0.value).field.json }
  }

  private static func group(_ figures: GroupFigures) -> JSONValue {
    .object([
      "ethnicity": figures.ethnicity.map { .string($0.rawValue) } ?? .null,
      "sex": figures.sex.map { .string($0.rawValue) } ?? .null, "alerts": number(figures.alerts),
      "falseAlerts": number(figures.falseAlerts), "tooFewToSay": .bool(figures.rate == nil),
      "falsePerAlerts": figures.rate?.field.json ?? .null,
    ])
  }

  static func number(_ value: Int) -> JSONValue { .integer(Int64(value)) }
}
