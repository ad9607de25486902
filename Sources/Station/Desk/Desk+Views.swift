import Disclosure
import Ledger
import Mandate

extension Desk {
  /// What anybody who reaches the desk may know: the log's name and size.
  func logView() -> [String: JSONValue] {
    [
      "origin": .string(station.origin.text), "size": .integer(Int64(clamping: station.size)),
      "signed": .integer(Int64(clamping: station.signedSize)), "behind": .bool(station.isReadOnly),
      "vkey": .string(station.verifier.vkey), "demo": .bool(station.force.demo),
      "witnesses": .object(station.witnessWords.mapValues { .string($0) }),
    ]
  }

  func view(_ question: Question, by officer: OfficerID) throws(StationProblem) -> [String: JSONValue] {
    try advance()
    let force = station.force
    switch try question.text("view") {
    case "next": return next(in: force, question)
    case "deployments":
      return ["deployments": .array(force.deployments.keys.sorted().map { summary(of: $0, in: force) })]
    case "deployment":
      let id = DeploymentID(try question.number("deployment"))
      guard force.deployments[id] != nil else { throw .unusable(["there is no deployment \(id)"]) }
      return ["deployment": detail(of: id, in: force)]
    case "monitor":
      return ["monitor": try monitor(DeploymentID(question.number("deployment")), for: officer, in: force)]
    case "evaluations": return ["evaluations": try evaluations()]
    case "alerts":
      let id = DeploymentID(try question.number("deployment"))
      guard let deployment = force.deployments[id] else { throw .unusable(["there is no deployment \(id)"]) }
      return [
        "alerts": .array(deployment.alerts.sorted { $0.key < $1.key }.map { alert($0.key, $0.value) })
      ]
    case "alert": return ["alert": try alert(question, for: officer, in: force)]
    case "watchlist":
      let id = DeploymentID(try question.number("deployment"))
      guard let deployment = force.deployments[id] else { throw .unusable(["there is no deployment \(id)"]) }
      return ["watchlist": watchlist(of: deployment)]
    case "officers":
      return ["officers": .array(force.officers.keys.sorted().map { self.officer($0, in: force) })]
    case "grants":
      return [
        "grants": .array(
          force.grants.filter { $0.value.confirmer == nil && !$0.value.withdrawn }.sorted { $0.key < $1.key }.map {
            .object(["grant": .integer(Int64($0.key.number)), "gives": $0.value.gives.field.json])
          })
      ]
    case "policy":
      return [
        "policy": force.policy.field.json,
        "proposals": .array(
          force.proposals.filter { !$0.value.adopted }.sorted { $0.key < $1.key }.map {
            .object(["policy": .integer(Int64($0.key.number)), "numbers": $0.value.numbers.field.json])
          }),
      ]
    case "agreements":
      return [
        "agreements": .array(
          force.agreements.sorted { $0.key < $1.key }.map { id, state in
            .object([
              "agreement": .integer(Int64(id.number)), "partner": .string(state.terms.partner),
              "facialRecognition": .bool(state.terms.facialRecognition), "endorsed": .bool(state.endorsedBy != nil),
              "ended": .bool(state.ended), "images": .integer(Int64(state.imagesDisclosed)),
            ])
          })
      ]
    case "holds":
      return [
        "holds": .array(
          force.holds.filter { !$0.value.ended }.sorted { $0.key < $1.key }.map { id, state in
            .object([
              "hold": .integer(Int64(id.number)), "deployment": .integer(Int64(state.placed.deployment.number)),
              "retention": .string(state.placed.retention.rawValue), "ground": .string(state.placed.ground.rawValue),
              "reviewBy": .string(state.reviewBy.description),
            ])
          })
      ]
    case "erasures":
      return [
        "erasures": .array(
          force.erasures(at: station.clock.now().wall).map {
            .object([
              "deployment": .integer(Int64($0.deployment.number)), "retention": .string($0.retention.rawValue),
              "due": .string($0.due.description),
            ])
          })
      ]
    case "me":
      return ["me": self.officer(officer, in: force)]
    case let other: throw .unusable(["there is no view by the name of “\(other)”"])
    }
  }

  private func next(in force: Force, _ question: Question) -> [String: JSONValue] {
    func number<ID: Numbered>(_ id: ID) -> JSONValue { .integer(Int64(id.number)) }
    return [
      "officer": number(force.next(force.officers.keys) as OfficerID),
      "grant": number(force.next(force.grants.keys) as GrantID),
      "deployment": number(force.next(force.deployments.keys) as DeploymentID),
      "agreement": number(force.next(force.agreements.keys) as AgreementID),
      "hold": number(force.next(force.holds.keys) as HoldID),
      "policy": number(force.next(force.proposals.keys) as PolicyID),
    ]
  }

  private func officer(_ id: OfficerID, in force: Force) -> JSONValue {
    guard let officer = force.officers[id] else { return .null }
    return .object([
      "officer": .integer(Int64(id.number)), "handle": .string(station.people[id]?.handle ?? ""),
      "rank": .string(officer.rank.rawValue), "open": .bool(officer.open),
      "roles": .array(officer.roles.map(\.rawValue).sorted().map { .string($0) }),
      "training": .object(
        Dictionary(
          uniqueKeysWithValues: officer.training.map { ($0.key.rawValue, .string($0.value.until.description)) })),
    ])
  }

  private func summary(of id: DeploymentID, in force: Force) -> JSONValue {
    guard let deployment = force.deployments[id] else { return .null }
    return .object([
      "deployment": .integer(Int64(id.number)), "phase": .string(deployment.phase.rawValue),
      "operation": .string(deployment.operation ?? deployment.application?.operation ?? ""),
      "location": .string(deployment.application?.location ?? ""),
      "start": .string(deployment.application?.window.start.description ?? ""),
      "end": .string(deployment.application?.window.end.description ?? ""),
      "faces": .integer(Int64(deployment.faces)), "alerts": .integer(Int64(deployment.alertsRaised)),
    ])
  }

  private func detail(of id: DeploymentID, in force: Force) -> JSONValue {
    guard let deployment = force.deployments[id], case .object(var members) = summary(of: id, in: force) else {
      return .null
    }
    let now = station.clock.now().wall
    let open: [Refusal] =
      switch deployment.phase {
      case .drafted: force.missing(id, at: now)
      case .authorised: force.obstacles(toStarting: id, at: now)
      default: []
      }
    members["missing"] = .array(
      open.map { .object(["rule": .string($0.rule.rawValue), "sentence": .string($0.sentence)]) })
    members["cameras"] = .array((deployment.application?.cameras ?? []).map { .string($0.code.code) })
    members["threshold"] = deployment.application.map { .integer(Int64($0.threshold.millionths)) } ?? .null
    members["pack"] = deployment.application.map { .string($0.pack.description) } ?? .null
    members["conditions"] = .array((deployment.authority?.conditions ?? []).map(\.field.json))
    members["roster"] = .array(deployment.roster.map(\.field.json))
    members["necessityDue"] = deployment.necessityDue.map { .string($0.description) } ?? .null
    members["flags"] = .array(deployment.flags.map(\.field.json))
    members["figures"] = (deployment.figures?.figures ?? deployment.alertFigures).field.json
    members["openActions"] = .array(deployment.openActions.sorted().map { .integer(Int64($0.number)) })
    members["watchlist"] = watchlist(of: deployment)
    return .object(members)
  }

  private func watchlist(of deployment: DeploymentState) -> JSONValue {
    .object([
      "people": .integer(Int64(deployment.frozen == nil ? deployment.entries.count : deployment.people)),
      "frozen": .bool(deployment.frozen != nil),
      "digest": deployment.frozen.map { .string($0.digest.description) } ?? .null,
      "oldestExtraction": deployment.frozen.map { .string($0.oldestExtraction.description) } ?? .null,
      "categories": .array(deployment.categories.map(\.field.json)),
      "entries": .array(
        deployment.entries.map { entry in
          .object([
            "entry": .integer(Int64(entry.entry.number)), "category": .string(entry.category.code),
            "reference": .string(entry.reference), "images": .integer(Int64(entry.images.count)),
          ])
        }),
    ])
  }

  func alert(_ id: AlertID, _ state: AlertState) -> JSONValue {
    // Blind first look: score and entries are shown only once the operator has judged.
    let seen = state.assessment != nil || !station.force.policy.blindFirstLook
    return .object([
      "alert": .integer(Int64(id.number)), "blueList": seen ? .bool(state.raised.blueList) : .null,
      "camera": .string(state.raised.camera.code), "seenAt": .string(state.raised.seenAt.description),
      "closed": .bool(state.isClosed),
      "score": seen ? .integer(Int64(state.raised.score.millionths)) : .null,
      "entries": seen ? .array(state.raised.entries.map { .integer(Int64($0.number)) }) : .null,
      "opinion": state.assessment.map { .string($0.opinion.rawValue) } ?? .null,
      "referred": state.assessment.map { .bool($0.refer) } ?? .null,
      "engage": state.decision.map { .bool($0.engage) } ?? .null,
      "decidedAt": state.decidedAt.map { .string($0.description) } ?? .null,
      "result": .string(state.result.rawValue),
    ])
  }
}
