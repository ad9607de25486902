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

      Cameras are looked at in a process of their own that can reach nothing but them: no station, no keys, no file to write. \
      It is started, watched, replaced and ended by this one.

      A camera's address has to be, byte for byte, the identity that the authority binds. Passwords stand in a file that only you \
      may read (--cameras). In a store for demonstrations a recorded file may stand for a camera. Without --loop the recording is \
      looked at once; the desk is served on until the deployment ends. Ctrl-C stops recognition, and the deployment stays as it is.
      """)
  @OptionGroup var station: StationOptions
  @Option(help: "The deployment, such as D7.") var deployment: DeploymentID
  @Option(
    name: .customLong("camera"),
    help: ArgumentHelp(
      "A camera and its address, or the recording that stands for it, such as cam-1=FILE.", valueName: "camera=source"))
  var cameras: [CameraArgument] = []
  @Option(
    name: .customLong("cameras"),
    help: ArgumentHelp("A YAML file with cameras, addresses and passwords, which only you may read.", valueName: "file")
  )
  var camerasFile: String?
  @Option(help: "Worker threads at most, one for each core; else as many as there are cores.") var cores: Int?
  @Option(
    help: ArgumentHelp(
      "Whether the recogniser has to be confined (required), or only as far as this system can (if-there), which is the default in a store for demonstrations.",
      valueName: "required|if-there"))
  var confined: ConfinementDemand?
  @Flag(help: "Begin a recording again when it is over.") var loop = false
  @Flag(help: "Play recordings as fast as their time stamps say, and drop what cannot be looked at in time.")
  var realtime = false

  func validate() throws {
    guard !cameras.isEmpty || camerasFile != nil else {
      throw ValidationError("--camera names at least one camera and its source, or --cameras a file of them")
    }
    guard cores.map({ (1...1_024).contains($0) }) ?? true else { throw ValidationError("--cores is from 1 to 1024") }
  }

  mutating func run() async throws {
    let folder = station.folder
    guard !DeskClient(folder).isThere else {
      throw Failure(
        "overt: a station serves \(folder.path) already; end it first, since overt run holds and serves the station itself"
      )
    }
    let cameras = try cameras.map(\.camera) + (camerasFile.map { try CamerasFile.read($0) } ?? [])
    guard Set(cameras.map(\.code)).count == cameras.count else {
      throw Failure("overt: a camera is named twice")
    }
    for camera in cameras {
      guard let path = camera.recording, !FileManager.default.isReadableFile(atPath: path) else { continue }
      throw Failure("overt: --camera: \(camera.code): \(path): cannot be read")
    }
    var logger = Logger(label: "overt") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let printer = LivePrinter(deployment: deployment, json: station.json)
    let work = LiveWork(
      deployment: deployment, session: try? station.sessionToken(), cameras: cameras,
      store: try ModelOptions.store, pace: LivePace(realtime: realtime, loop: loop), cores: cores, confined: confined,
      printer: printer)
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

/// Whether a recogniser has to be confined.
enum ConfinementDemand: String, ExpressibleByArgument, CaseIterable {
  /// It is not run otherwise.
  case required
  /// As far as the system can.
  case ifThere = "if-there"
}

/// A camera and its source as they are typed: `cam-1=FILE` or `cam-1=rtsp://…`.
struct CameraArgument: ExpressibleByArgument {
  let camera: LiveCamera

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let code = CameraCode(parts[0]), !parts[1].isEmpty else { return nil }
    let isAddress = parts[1].contains("://") || parts[1].hasPrefix("/dev/video")
    camera =
      isAddress
      ? LiveCamera(code: code, address: parts[1], subStream: nil, user: nil, password: nil, zone: [])
      : LiveCamera(code: code, path: parts[1])
  }
}
