import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Station

/// Serves a station's desk on a Unix socket that its owner alone may open.
public struct DeskServer: Sendable {
  /// What is done with the station while its desk is served. Its task is cancelled when the process is told to end.
  public typealias Companion = @Sendable (StationKeeper) async throws -> Void

  private let folder: StationFolder
  private let logger: Logger

  /// A server of the station in a folder.
  public init(_ folder: StationFolder, logger: Logger) {
    self.folder = folder
    self.logger = logger
  }

  /// Opens the station and serves until the process is told to end, or until its companion has done its work.
  ///
  /// - Parameter condition: asked once the station is held and before anything is served; what it throws ends it.
  public func run(
    after condition: Companion? = nil, beside companion: Companion? = nil, ready: @escaping @Sendable () -> Void = {}
  ) async throws {
    let keeper = StationKeeper()
    try await keeper.open(folder)
    try await condition?(keeper)
    // The station's lock is held: a socket that is there was left by a process that is gone.
    try? FileManager.default.removeItem(atPath: folder.socket)
    let router = Router()
    router.post("desk") { request, _ in
      let body = try await request.body.collect(upTo: Question.maximumBytes)
      let answer = await keeper.answer(Array(body.readableBytesView))
      return Response(
        status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: answer)))
    }
    let path = folder.socket
    let app = Application(
      router: router, configuration: .init(address: .unixDomainSocket(path: path)),
      onServerRunning: { _ in
        chmod(path, 0o600)
        ready()
      }, logger: logger)
    var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
      .init(service: app), .init(service: Ticker(keeper: keeper, logger: logger)),
      .init(service: WitnessRound(keeper: keeper, logger: logger)),
    ]
    if let companion {
      services.append(
        .init(
          service: CompanionService(keeper: keeper, work: companion),
          successTerminationBehavior: .gracefullyShutdownGroup, failureTerminationBehavior: .gracefullyShutdownGroup))
    }
    let group = ServiceGroup(
      configuration: .init(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await group.run()
    await keeper.close()
  }
}

/// What is done beside serving, as a service.
private struct CompanionService: Service {
  let keeper: StationKeeper
  let work: DeskServer.Companion

  func run() async throws {
    try await cancelWhenGracefulShutdown { try await work(keeper) }
  }
}

/// Lets the rules do what they demand by themselves, once a second.
private struct Ticker: Service {
  let keeper: StationKeeper
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await keeper.advance()
        } catch {
          logger.error("the station could not do what is due", metadata: ["problem": "\(error)"])
        }
        try? await Task.sleep(for: .seconds(1))
      }
    }
  }
}
