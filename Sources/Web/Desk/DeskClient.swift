import AsyncHTTPClient
import Foundation
import NIOCore
import Station

/// Asks a station that serves, over its socket.
public struct DeskClient: Sendable {
  private let socket: String

  /// Why a station did not answer.
  public struct Unanswered: Error, Sendable, CustomStringConvertible {
    /// Why, in words.
    public let description: String
  }

  /// A client of the station in a folder.
  public init(_ folder: StationFolder) {
    socket = folder.socket
  }

  /// Whether there is a socket to ask at.
  public var isThere: Bool { FileManager.default.fileExists(atPath: socket) }

  /// Puts a question and gives the answer's bytes.
  public func ask(_ question: [UInt8]) async throws(Unanswered) -> [UInt8] {
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    do {
      guard let address = URL(httpURLWithSocketPath: socket, uri: "/desk") else {
        throw Unanswered(description: "\(socket) is no path for a socket")
      }
      var request = HTTPClientRequest(url: address.absoluteString)
      request.method = .POST
      request.body = .bytes(ByteBuffer(bytes: question))
      let response = try await client.execute(request, timeout: .seconds(600))
      let body = try await response.body.collect(upTo: 64 << 20)
      try await client.shutdown()
      return Array(body.readableBytesView)
    } catch {
      try? await client.shutdown()
      throw Unanswered(description: "the station does not answer at \(socket): \(error)")
    }
  }
}
