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

  /// Whether somebody listens at the socket. One that was left by a process that is gone counts as none.
  public var isThere: Bool {
    guard FileManager.default.fileExists(atPath: socket) else { return false }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array(socket.utf8)
    guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return true }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let reached = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) == 0 }
    }
    return reached || errno != ECONNREFUSED
  }

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
