import Foundation
import Hummingbird
import Ledger
import TestSupport
import Testing
import Web

@Suite("Published logs on the web")
struct HTTPTileSourceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let log = WebLog(count: 600)
    try LogPublisher(folder: folder.path, log: WebLog.key().verifier).publish(log.signed(600), hashes: log.hashes) {
      Array(log.entries[Int($0.lowerBound)..<Int($0.upperBound)])
    }
  }

  /// Serves the folder, with `change` applied to each file.
  private func serving<Result: Sendable>(
    _ change: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Response? = { _, _ in nil },
    _ body: @escaping @Sendable (String) async throws -> Result
  ) async throws -> Result {
    let root = folder.path
    return try await Running.files(
      { path in
        guard let data = try? Data(contentsOf: URL(filePath: root + path)) else { return Response(status: .notFound) }
        return change(path, Array(data)) ?? Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: data)))
      }, body)
  }

  @Test("a log is verified at its address, and against a copy in a folder")
  func verified() async throws {
    let path = folder.path
    let report = try await serving { address in
      let log = try await PublishedLog.open(HTTPTileSource(address + "/"), trust: .key(WebLog.key().verifier))
      return try await log.verify(against: FolderTileSource(path))
    }
    #expect(report.signed.checkpoint.size == 600 && report.compared == 600)
  }

  @Test("what is missing, too large, an error or never comes is named with its path")
  func wrong() async throws {
    func problem(_ change: @escaping @Sendable (String, [UInt8]) -> Response?) async throws -> LogProblem? {
      try await serving(change) { address in
        do {
          let source = HTTPTileSource(address, timeLimit: .seconds(60))
          _ = try await PublishedLog.open(source, trust: .published).verify()
          return nil
        } catch let problem as LogProblem {
          return problem
        }
      }
    }
    let tile = "/tile/0/001"
    #expect(
      try await problem { path, _ in path == tile ? Response(status: .notFound) : nil } == .missing(path: "tile/0/001"))
    let large = Response(status: .ok, body: .init(byteBuffer: ByteBuffer(repeating: 7, count: 8_193)))
    #expect(
      try await problem { path, _ in path == tile ? large : nil }
        == .source(.tooLarge(path: "tile/0/001", limit: 8_192)))
    #expect(
      try await problem { path, _ in path == tile ? Response(status: .internalServerError) : nil }
        == .source(.unreadable(path: "tile/0/001", reason: "the server answered 500")))
    #expect(
      try await problem { path, bytes in
        guard path == "/tile/entries/001" else { return nil }
        var bytes = bytes
        bytes[3] ^= 1
        return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
      } == .entry(index: 256, tile: "tile/0/001"))
  }

  @Test("a piece that never comes is given up when its time is over", .timeLimit(.minutes(5)))
  func never() async throws {
    let never = Response(status: .ok, body: .init { _ in try await Task.sleep(for: .seconds(3_600)) })
    let problem = try await serving({ _, _ in never }) { address -> TileSourceProblem? in
      do {
        _ = try await HTTPTileSource(address, timeLimit: .milliseconds(300)).bytes(at: "checkpoint", limit: 100)
        return nil
      } catch let problem as TileSourceProblem {
        return problem
      }
    }
    guard case .unreadable(path: "checkpoint", _)? = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }
}
