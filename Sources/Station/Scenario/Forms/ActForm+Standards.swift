import Mandate

extension ActForm {
  /// Fields that go without saying, by the act's name.
  func standards(
    _ name: String, _ fields: [String: FieldValue], _ id: DeploymentID
  ) -> [String: FieldValue] {
    let deployment = force.deployments[id]
    switch name {
    case DeploymentSubmitted.kind.name: return ["operation": .text(deployment?.application?.operation ?? title)]
    case DeploymentConsulted.kind.name, DeploymentAuthorised.kind.name: return ["conditions": .list([])]
    case WatchlistFrozen.kind.name:
      return (try? WatchlistFrozen(of: deployment?.entries ?? [], for: id)).map(WatchlistFrozen.shape.write) ?? [:]
    case DeploymentStarted.kind.name: return ["watchlist": (deployment?.frozen?.digest ?? .zero).field]
    case DeploymentPaused.kind.name: return ["cause": PauseCause.person.field]
    case DeploymentEnded.kind.name: return ["manner": EndManner.planned.field]
    case DeploymentReviewed.kind.name: return ["lessons": .list([])]
    case SystemChecked.kind.name: return systemCheck(deployment)
    case EvaluationMade.kind.name:
      return [
        "system": policyInUse.field, "validUntil": now.adding(.hours(180 * 24)).field, "demo": .bool(true),
      ]
    case AlertRaised.kind.name: return alert(deployment)
    case AlertSighted.kind.name:
      let raised = (try? AlertID(field: fields["alert"] ?? .null)).flatMap { deployment?.alerts[$0]?.raised }
      return [
        "camera": (raised?.camera ?? CameraCode(unchecked: "cam-a")).field, "seenAt": now.field,
        "score": (raised?.score ?? Threshold(millionths: 0)).field,
      ]
    case AlertAssessed.kind.name: return ["first": fields["opinion"] ?? .null, "factors": .list([])]
    case AlertEngaged.kind.name:
      let seen = (try? AlertID(field: fields["alert"] ?? .null)).flatMap { deployment?.alerts[$0]?.raised.seenAt }
      let seconds = (try? Int(field: fields["seconds"] ?? .null)) ?? 120
      let began = now.adding(.seconds(-Int64(min(max(seconds, 0), 86_400))))
      return [
        "seconds": .integer(Int64(seconds)), "startedAt": max(began, seen ?? began).field, "leaflet": .bool(true),
      ]
    case AgreementAdded.kind.name, BundleMade.kind.name: return ["digest": Self.digest("overt/scenario/\(title)").field]
    default: return [:]
    }
  }

  /// The decision policy that the scenario's certificate is for.
  private var policyInUse: DecisionPolicy {
    evaluation?.system
      ?? DecisionPolicy(
        pack: Self.digest("overt/scenario/pack"), precision: .f32,
        runtime: RuntimeVersion(year: 2026, release: 1, patch: 0), instructions: .avx2,
        gates: Self.digest("overt/scenario/gates"), shots: 5, averaging: true)
  }

  private func systemCheck(_ deployment: DeploymentState?) -> [String: FieldValue] {
    [
      "system": policyInUse.field, "cameras": (deployment?.application?.cameras.map(\.code) ?? []).field,
      "threshold": (deployment?.application?.threshold ?? Threshold(millionths: 0)).field,
    ]
  }

  private func alert(_ deployment: DeploymentState?) -> [String: FieldValue] {
    let next: AlertID = force.next(deployment?.alerts.keys ?? [:].keys)
    let threshold = deployment?.application?.threshold.millionths ?? 0
    return [
      "alert": next.field, "seenAt": now.field, "blueList": .bool(false), "entries": [EntryID(1)].field,
      "camera": (deployment?.application?.cameras.first?.code ?? CameraCode(unchecked: "cam-a")).field,
      "score": Threshold(millionths: threshold + 20_000).field,
      "watchlist": (deployment?.frozen?.digest ?? .zero).field,
      // A story has no templates.
      "generation": ContentDigest.zero.field,
    ]
  }
}
