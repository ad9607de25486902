import ArgumentParser
import Foundation
import Logging
import Mandate
import Recognition
import Service
import Station
import Web

/// `overt run`
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "As system engineer, run the recognisers of a deployment from before it is live until it has ended.",
    discussion: """
      Holds the installation and serves its desk as overt serve does, so that the other commands work meanwhile. Waits until the \
      deployment is live, enrols the sealed photographs of its watchlist, looks at every camera under leases of a second, puts \
      alerts and counts on record, pauses when the deployment is paused, and ends when it has ended.

      A recorded file stands for a camera; in a store for demonstrations only. Without --loop the recording is looked at once; \
      the desk is served on until the deployment ends. Ctrl-C stops recognition, and the deployment stays as it is.
      """)
  @OptionGroup var station: StationOptions
  @Option(help: "The deployment, such as D7.") var deployment: DeploymentID
  @Option(
    name: .customLong("camera"),
    help: ArgumentHelp("A camera and the recording that stands for it, such as cam-1=FILE.", valueName: "camera=file"))
  var cameras: [CameraArgument]
  @Flag(help: "Begin a recording again when it is over.") var loop = false
  @Flag(help: "Play recordings as fast as their time stamps say, and drop what cannot be looked at in time.")
  var realtime = false

  func validate() throws {
    guard !cameras.isEmpty else { throw ValidationError("--camera names at least one camera and its recording") }
    guard Set(cameras.map(\.camera.code)).count == cameras.count else {
      throw ValidationError("a camera is named twice")
    }
  }

  mutating func run() async throws {
    let folder = station.folder
    guard !DeskClient(folder).isThere else {
      throw Failure(
        "overt: a station serves \(folder.path) already; end it first, since overt run holds and serves the station itself"
      )
    }
    for camera in cameras where !FileManager.default.isReadableFile(atPath: camera.camera.path) {
      throw Failure("overt: --camera: \(camera.camera.code): \(camera.camera.path): cannot be read")
    }
    var logger = Logger(label: "overt") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let printer = LivePrinter(deployment: deployment, json: station.json)
    let work = LiveWork(
      deployment: deployment, session: try? station.sessionToken(), cameras: cameras.map(\.camera),
      store: try ModelOptions.store, pace: LivePace(realtime: realtime, loop: loop), printer: printer)
    do {
      try await DeskServer(folder, logger: logger).run(
        after: { keeper in try await work.judge(keeper) }, beside: { keeper in try await work.run(keeper) },
        ready: { printer.serving(at: folder.socket) })
    } catch let problem as StationProblem {
      throw Failure(problem)
    } catch let error as LiveError {
      throw Failure(error)
    }
  }
}

/// A camera and its recording as they are typed: `cam-1=FILE`.
struct CameraArgument: ExpressibleByArgument {
  let camera: LiveCamera

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let code = CameraCode(parts[0]), !parts[1].isEmpty else { return nil }
    camera = LiveCamera(code: code, path: parts[1])
  }
}
