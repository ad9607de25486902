import Mandate
import Service
import Station
import Web

/// The station that this process holds, as the recognisers see it.
struct KeptStation: LiveOwner {
  let keeper: StationKeeper
  let deployment: DeploymentID

  func standing() async throws(LiveError) -> LiveStanding {
    let force = try await asked { () async throws(StationProblem) in try await keeper.force() }
    guard let state = force.deployments[deployment] else {
      throw .unusable(["there is no deployment \(deployment)"])
    }
    return LiveStanding(state, policy: force.policy)
  }

  func lease() async throws(LiveError) -> Permit<Live> {
    do throws(StationProblem) {
      return try await keeper.lease(on: deployment)
    } catch {
      throw LiveError(error)
    }
  }

  func entries() async throws(LiveError) -> [LiveEntry] {
    try await asked { () async throws(StationProblem) in
      let sought = try await keeper.watchlistImages(of: deployment).map {
        LiveEntry(entry: $0.entry, photographs: $0.files)
      }
      return try await sought
        + keeper.blueListImages(of: deployment).map {
          LiveEntry(entry: EntryID($0.volunteer), photographs: $0.files)
        }
    }
  }

  func raise(_ alert: LiveAlert) async throws(LiveError) -> AlertID {
    try await asked { () async throws(StationProblem) in
      // Where several write, another may be quicker. Told again it is the same finding, and on record once.
      for _ in 0..<2 {
        do throws(StationProblem) {
          return try await raised(alert)
        } catch {
          guard case .changedMeanwhile = error else { throw error }
        }
      }
      return try await raised(alert)
    }
  }

  private func raised(_ alert: LiveAlert) async throws(StationProblem) -> AlertID {
    // Whom the face resembles most decides which list the alert is of; the other list's entries are not named in it.
    let isVolunteer = alert.entries.first?.volunteer != nil
    let state = try await keeper.force().deployments[deployment]
    let list = isVolunteer ? state?.blueList?.digest : alert.watchlist
    // Who was withdrawn while the finding was under way is named beside nobody; where they are the best, the rules refuse it.
    let sought = Set((state?.entries ?? []).map(\.entry))
    let entries = alert.entries.enumerated().filter { $0.offset == 0 || sought.contains($0.element) }.map(\.element)
    return try await keeper.raise(
      in: deployment, on: alert.camera, seenAt: alert.seenAt, score: alert.score,
      entries: isVolunteer
        ? alert.entries.compactMap { $0.volunteer.map { EntryID($0.number) } }
        : entries.filter { $0.volunteer == nil },
      watchlist: list ?? alert.watchlist, generation: alert.generation, picture: alert.picture, blueList: isVolunteer,
      finding: alert.finding)
  }

  func tally(_ tally: CameraTallied) async throws(LiveError) {
    try await asked { () async throws(StationProblem) in try await keeper.tally(tally) }
  }

  func sight(_ alert: AlertID, on camera: CameraCode, at moment: Instant, score: Threshold) async throws(LiveError) {
    let act = Act.alertSighted(
      AlertSighted(deployment: deployment, alert: alert, camera: camera, seenAt: moment, score: score))
    try await asked { () async throws(StationProblem) in try await keeper.record(act) }
  }

  func flag(_ change: FlagChange) async throws(LiveError) {
    let act: Act =
      switch change {
      case .raised(let kind, let camera, let value, let limit, let n):
        .flagRaised(
          FlagRaised(deployment: deployment, kind: kind, value: value, limit: limit, n: n, camera: camera))
      case .cleared(let kind, let camera):
        .flagCleared(FlagCleared(deployment: deployment, kind: kind, camera: camera))
      }
    try await asked { () async throws(StationProblem) in try await keeper.record(act) }
  }

  func pauseForEquipment() async throws(LiveError) {
    let act = Act.deploymentPaused(DeploymentPaused(deployment: deployment, cause: .equipment))
    try await asked { () async throws(StationProblem) in try await keeper.record(act) }
  }

  private func asked<Value>(
    _ body: () async throws(StationProblem) -> Value
  ) async throws(LiveError) -> Value {
    do throws(StationProblem) {
      return try await body()
    } catch {
      throw LiveError(error)
    }
  }
}

extension LiveError {
  /// What the station said.
  init(_ problem: StationProblem) {
    switch problem {
    case .refused(let refusal): self = .refused(refusal)
    case .unusable(let lines): self = .unusable(lines)
    default: self = .unusable(["\(problem)"])
    }
  }
}

extension StationProblem {
  /// What the recogniser's side said.
  init(_ error: LiveError) {
    switch error {
    case .refused(let refusal): self = .refused(refusal)
    case .unusable(let lines): self = .unusable(lines)
    }
  }
}
