import AsyncHTTPClient
import Ledger
import NIOCore

/// A published log at a web address (C2SP tlog-tiles).
public struct HTTPTileSource: TileSource {
  /// The address below which `checkpoint` and `tile/…` are.
  public let address: String
  /// How long a piece may take, from first to last.
  public let limit: Duration
  private let client: HTTPClient

  /// The log at `address`.
  public init(_ address: String, client: HTTPClient = .shared, timeLimit: Duration = .seconds(30)) {
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    self.client = client
    self.limit = timeLimit
  }

  /// What is at `path` below the address; `nil` when the server says that there is nothing (404 or 410).
  public func bytes(at path: String, limit: Int) async throws(TileSourceProblem) -> [UInt8]? {
    let client = client
    let request = HTTPClientRequest(url: "\(address)/\(path)")
    let answer: (status: UInt, bytes: [UInt8])
    do {
      answer = try await within(self.limit) {
        let response = try await client.execute(request, timeout: .hours(1))
        guard response.status.code == 200 else { return (response.status.code, []) }
        return (200, Array(buffer: try await response.body.collect(upTo: limit)))
      }
    } catch is NIOTooManyBytesError {
      throw .tooLarge(path: path, limit: limit)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
    switch answer.status {
    case 200: return answer.bytes
    case 404, 410: return nil
    default: throw .unreadable(path: path, reason: "the server answered \(answer.status)")
    }
  }
}
