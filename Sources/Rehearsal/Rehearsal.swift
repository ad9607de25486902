import Foundation
import Mandate
import Service
import Station
import StationStory

/// A live deployment that exists for the occasion: a station founded in a folder that goes away, told the story of an
/// ordinary deployment up to the moment at which it is live, its clock running on from there. The rules, the store and the
/// ledger are the real ones; the people and the authority are a script's. For benchmarks and soaks, on pictures that are
/// made for them.
package actor Rehearsal: LiveOwner {
  /// The deployment.
  package nonisolated let deployment = DeploymentID(1)
  /// The clock that the station goes by.
  package nonisolated let clock: RehearsalClock

  private let executor = RehearsalExecutor()
  private let folder: String
  private let photographs: [LiveEntry]
  private var station: Station?
  private var necessityAt: Instant
  /// The counts on record, in the order of their coming.
  package private(set) var tallies: [CameraTallied] = []

  /// Silver records at least this often that the use is still necessary.
  private static let necessity = Span.minutes(1)

  /// Runs on a queue of its own.
  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Founds the station and tells it the story.
  ///
  /// - Parameters:
  ///   - setting: cameras, networks and list of the deployment.
  ///   - photographs: of each entry of the list, by the number of its entry.
  package init(_ setting: StorySetting, photographs: [LiveEntry]) throws {
    clock = RehearsalClock()
    folder = FileManager.default.temporaryDirectory.path + "/overt-rehearsal-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let station = try Station.found(StationFolder(folder + "/station"), story: clock.story, source: clock.source)
    let story = Story.live(setting)
    try station.tell(story.steps, clock.story)
    clock.run()
    necessityAt = clock.now.wall
    self.station = station
    self.photographs = photographs
  }

  /// Alerts on record, with what was recorded of each.
  package var alerts: [AlertID: AlertState] {
    get throws(LiveError) { try held().force.deployments[deployment]?.alerts ?? [:] }
  }

  /// Silver ends the deployment.
  package func end() throws(LiveError) {
    try perform(
      .deploymentEnded(DeploymentEnded(deployment: deployment, manner: .planned)), by: .officer(StoryCast.silver))
  }

  /// The operator judges an alert to be of different people.
  package func reject(_ alert: AlertID) throws(LiveError) {
    try perform(
      .alertAssessed(
        AlertAssessed(
          deployment: deployment, alert: alert, first: .different, opinion: .different, factors: [.hair],
          reasons: Story.words("assessment"), refer: false)), by: .officer(StoryCast.lfrOperator))
  }

  /// Holds up everything that the station is asked for a while, as a disc that does not answer would.
  package func stall(seconds: Double) {
    Thread.sleep(forTimeInterval: seconds)
  }

  /// Lets go of the station and removes its folder.
  package func close() {
    station = nil
    try? FileManager.default.removeItem(atPath: folder)
  }

  // MARK: As the recogniser's parent sees it

  package func standing() throws(LiveError) -> LiveStanding {
    let force = try held().force
    guard let state = force.deployments[deployment] else { throw .unusable(["there is no deployment"]) }
    return LiveStanding(state, policy: force.policy)
  }

  package func lease() throws(LiveError) -> Permit<Live> {
    let now = clock.now.wall
    if now.since(necessityAt) >= Self.necessity {
      necessityAt = now
      try perform(Story.necessity(deployment), by: .officer(StoryCast.silver))
    }
    let station = try held()
    do throws(StationProblem) {
      return try station.lease(on: deployment)
    } catch {
      throw Self.told(error)
    }
  }

  package func entries() -> [LiveEntry] { photographs }

  package func raise(_ alert: LiveAlert) throws(LiveError) -> AlertID {
    let station = try held()
    do throws(StationProblem) {
      return try station.raise(
        in: deployment, on: alert.camera, seenAt: alert.seenAt, score: alert.score, entries: alert.entries,
        watchlist: alert.watchlist, generation: alert.generation, picture: alert.picture, finding: alert.finding)
    } catch {
      throw Self.told(error)
    }
  }

  package func sight(
    _ alert: AlertID, on camera: CameraCode, at moment: Instant, score: Threshold
  ) throws(LiveError) {
    try perform(
      .alertSighted(
        AlertSighted(deployment: deployment, alert: alert, camera: camera, seenAt: moment, score: score)), by: .system)
  }

  package func tally(_ tally: CameraTallied) throws(LiveError) {
    try perform(.cameraTallied(tally), by: .system)
    tallies.append(tally)
  }

  package func flag(_ change: FlagChange) throws(LiveError) {
    switch change {
    case .raised(let kind, let camera, let value, let limit, let n):
      try perform(
        .flagRaised(FlagRaised(deployment: deployment, kind: kind, value: value, limit: limit, n: n, camera: camera)),
        by: .system)
    case .cleared(let kind, let camera):
      try perform(.flagCleared(FlagCleared(deployment: deployment, kind: kind, camera: camera)), by: .system)
    }
  }

  package func pauseForEquipment() throws(LiveError) {
    throw .unusable(["the recogniser's process fails again and again"])
  }

  private func perform(_ act: Act, by actor: Actor) throws(LiveError) {
    let station = try held()
    do throws(StationProblem) {
      try station.perform(act, by: actor)
    } catch {
      throw Self.told(error)
    }
  }

  private func held() throws(LiveError) -> Station {
    guard let station else { throw .unusable(["the rehearsal is over"]) }
    return station
  }

  private static func told(_ problem: StationProblem) -> LiveError {
    switch problem {
    case .refused(let refusal): .refused(refusal)
    case .unusable(let lines): .unusable(lines)
    default: .unusable(["\(problem)"])
    }
  }
}
