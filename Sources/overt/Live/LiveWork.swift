import Capture
import Confinement
import Faces
import Foundation
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
  let cores: Int?
  let confined: ConfinementDemand?
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
    if let camera = cameras.first(where: { $0.recording != nil }), !force.demo {
      throw StationProblem.refused(.recordingForCamera(camera.code))
    }
    for camera in cameras {
      guard let bound = state.application?.cameras.first(where: { $0.code == camera.code }) else {
        throw StationProblem.unusable(["--camera: \(deployment) has no camera \(camera.code)"])
      }
      do throws(LiveError) {
        if let streams = try camera.streams { try judge(streams.main, of: bound) }
      } catch {
        throw StationProblem(error)
      }
    }
  }

  /// Whether an address is, byte for byte, what the authority binds.
  private func judge(_ source: SourceAddress, of bound: Camera) throws(LiveError) {
    guard source.identity == bound.identity else {
      throw .refused(.otherCamera(bound.code, source.identity, bound: bound.identity))
    }
  }

  /// Runs the recognisers until the deployment has ended.
  func run(_ keeper: StationKeeper) async throws {
    let owner = KeptStation(keeper: keeper, deployment: deployment)
    let isDemo = try await keeper.force().demo
    let demand = confined ?? (isDemo ? .ifThere : .required)
    let settings = LiveSettings(
      cores: cores ?? Confinement.allowedCores, mustBeConfined: demand == .required)
    let models = URL(fileURLWithPath: store.folder).resolvingSymlinksInPath().path
    let previews = DeploymentPreviews(deployment: deployment, previews: LivePreviews())
    await keeper.show(previews)
    let runner = LiveRunner(
      owner: owner, cameras: cameras, store: store, pace: pace, settings: settings, argument: RecogniseCommand.word,
      environment: RecogniseCommand.environment(models: models), previews: previews.previews)
    printer.tell(try await runner.run { printer.tell($0) })
  }
}

/// The previews of the deployment whose recogniser runs here.
private struct DeploymentPreviews: PreviewSource {
  let deployment: DeploymentID
  let previews: LivePreviews

  func preview(of camera: CameraCode, in deployment: DeploymentID) -> [UInt8]? {
    deployment == self.deployment ? previews.newest(of: camera) : nil
  }
}
