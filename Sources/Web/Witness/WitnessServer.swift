import Hummingbird
import HummingbirdCore
import Ledger
import Logging
import NIOCore
import ServiceLifecycle

/// A witness on the web (C2SP tlog-witness): `POST /add-checkpoint`, and `GET /<hash of the origin>/checkpoint` for
/// monitors. It speaks plain HTTP and belongs on a loopback address, or behind something that ends TLS.
public struct WitnessServer: Sendable {
  /// Where it listens.
  public let host: String
  /// The port; 0 lets the system choose one.
  public let port: Int
  private let keeper: Keeper
  private let time: @Sendable () -> UInt64

  /// Connections that are served at once, seconds after which an idle one is closed, and seconds that requests which
  /// have begun are given when the server stops.
  public static let maximumConnections = 256, idleSeconds: Int64 = 30, shutdownSeconds: Int64 = 10

  // One request after the other: what is known and what is signed must not come apart.
  private actor Keeper {
    private var witness: Witness

    init(_ witness: consuming Witness) { self.witness = witness }

    func answer(_ body: [UInt8], time: UInt64) -> WitnessAnswer { witness.addCheckpoint(body, time: time) }

    func checkpoint(_ originHash: String) -> [UInt8]? { witness.checkpoint(originHash: originHash)?.encoded }
  }

  /// A server for a witness.
  ///
  /// - Parameter time: seconds since 1970, asked for at each request.
  public init(
    _ witness: consuming Witness, host: String = "127.0.0.1", port: Int, time: @escaping @Sendable () -> UInt64
  ) {
    keeper = Keeper(witness)
    self.host = host
    self.port = port
    self.time = time
  }

  /// Serves until the task is cancelled or, when `stopsOnSignals`, until SIGTERM or SIGINT; requests that have begun
  /// are answered first.
  ///
  /// - Parameter started: called once with the port, when connections are taken.
  public func run(
    stopsOnSignals: Bool = true, started: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) async throws {
    var logger = Logger(label: "witness")
    logger.logLevel = .error
    let application = Application(
      router: router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
      configuration: .init(
        address: .hostname(host, port: port), serverName: "overt-witness",
        availableConnectionsDelegate: MaximumAvailableConnections(Self.maximumConnections)),
      onServerRunning: { channel in await started(channel.localAddress?.port ?? 0) },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [.init(service: application)],
      gracefulShutdownSignals: stopsOnSignals ? [.sigterm, .sigint] : [], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(Self.shutdownSeconds)
    let group = ServiceGroup(configuration: configuration)
    // A task of its own: cancelling it would break off requests, so it is asked to shut down instead.
    let running = Task { try await group.run() }
    try await withTaskCancellationHandler {
      try await running.value
    } onCancel: {
      Task { await group.triggerGracefulShutdown() }
    }
  }

  private func router() -> Router<BasicRequestContext> {
    let router = Router()
    let (keeper, time) = (keeper, time)
    router.post("add-checkpoint") { request, _ in
      let body: ByteBuffer
      do {
        body = try await request.body.collect(upTo: WitnessRequest.maximumBytes)
      } catch is NIOTooManyBytesError {
        throw HTTPError(.contentTooLarge)
      }
      let answer = await keeper.answer(Array(buffer: body), time: time())
      return Response(
        status: .init(code: answer.status), headers: [.contentType: answer.contentType],
        body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
    router.get(":origin/checkpoint") { _, context in
      guard let origin = context.parameters.get("origin"), let note = await keeper.checkpoint(origin) else {
        throw HTTPError(.notFound)
      }
      return Response(
        status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(bytes: note)))
    }
    return router
  }
}
