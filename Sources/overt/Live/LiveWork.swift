import Faces
import Mandate
import Service
import Station
import Web

/// What `overt run` does beside serving the desk.
struct LiveWork: Sendable {
  let deployment: DeploymentID
  let session: String?
  let cameras: [LiveCamera]
  let store: ModelStore
  let pace: LivePace
  let printer: LivePrinter

  /// Whether it may be done: by whom, for which deployment, with which cameras.
  func judge(_ keeper: StationKeeper) async throws {
    let officer = try await keeper.officer(of: session)
    let force = try await keeper.force()
    guard force.officers[officer]?.roles.contains(.systemEngineer) == true else {
      throw StationProblem.refused(.needsRole(.systemEngineer, "Running the recognisers of \(deployment) is"))
    }
    guard let state = force.deployments[deployment] else {
      throw StationProblem.unusable(["there is no deployment \(deployment)"])
    }
    if let camera = cameras.first, !force.demo {
      throw StationProblem.refused(.recordingForCamera(camera.code))
    }
    let known = Set((state.application?.cameras ?? []).map(\.code))
    for camera in cameras where !known.contains(camera.code) {
      throw StationProblem.unusable(["--camera: \(deployment) has no camera \(camera.code)"])
    }
  }

  /// Runs the recognisers until the deployment has ended.
  func run(_ keeper: StationKeeper) async throws {
    let owner = KeptStation(keeper: keeper, deployment: deployment)
    let runner = LiveRunner(owner: owner, cameras: cameras, store: store, pace: pace)
    printer.tell(try await runner.run { printer.tell($0) })
  }
}
