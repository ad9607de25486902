import Foundation
import Hummingbird
import Logging
import Web

/// Servers that a test starts, on ports that the system chooses, and stops when its body ends.
enum Running {
  /// Runs a witness while `body` does.
  static func witness<Result: Sendable>(
    _ server: WitnessServer, _ body: @escaping @Sendable (_ address: String) async throws -> Result
  ) async throws -> Result {
    try await serve(
      { started in try await server.run(stopsOnSignals: false, started: started) }, body)
  }

  /// Runs a server that answers each GET with what `answer` gives for its path, while `body` does.
  static func files<Result: Sendable>(
    _ answer: @escaping @Sendable (_ path: String) -> Response,
    _ body: @escaping @Sendable (_ address: String) async throws -> Result
  ) async throws -> Result {
    var logger = Logger(label: "files")
    logger.logLevel = .critical
    let (address, quiet) = (BindAddress.hostname("127.0.0.1", port: 0), logger)
    return try await serve(
      { started in
        let router = Router()
        router.get("**") { request, _ in answer(request.uri.path) }
        router.post("**") { request, _ in answer(request.uri.path) }
        let application = Application(
          router: router, configuration: .init(address: address),
          onServerRunning: { channel in await started(channel.localAddress?.port ?? 0) }, logger: quiet)
        try await application.runService(gracefulShutdownSignals: [])
      }, body)
  }

  private static func serve<Result: Sendable>(
    _ run: @escaping @Sendable (_ started: @escaping @Sendable (Int) async -> Void) async throws -> Void,
    _ body: @escaping @Sendable (String) async throws -> Result
  ) async throws -> Result {
    let (ports, report) = AsyncStream.makeStream(of: Int.self)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { report.finish() }
        do {
          try await run { report.yield($0) }
        } catch is CancellationError {
          // How it is stopped.
        }
      }
      var iterator = ports.makeAsyncIterator()
      guard let port = await iterator.next() else {
        try await group.waitForAll()
        throw CancellationError()
      }
      let result: Result
      do {
        result = try await body("http://127.0.0.1:\(port)")
      } catch {
        group.cancelAll()
        throw error
      }
      group.cancelAll()
      return result
    }
  }
}
