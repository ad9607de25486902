import Foundation
import Synchronization
import TestSupport

/// A server that gives every client the same answer to its first request, word for word.
final class TestServer: Sendable {
  let port: Int
  private let listener: CInt
  private let bytes = Atomic(0)
  private let open = Mutex<[CInt]>([])

  /// Bytes that clients have sent so far.
  var received: Int { bytes.load(ordering: .relaxed) }

  /// - Parameters:
  ///   - answer: given the request, what to say; nil for nothing at all.
  ///   - stays: whether the connection stays open after that.
  init(stays: Bool = false, _ answer: @escaping @Sendable (String) -> [UInt8]?) throws {
    (listener, port) = try Socket.listen()
    Thread.detachNewThread { [weak self, listener] in
      while true {
        let socket = Socket.accept(listener)
        guard let self, socket >= 0 else {
          if socket >= 0 { close(socket) }
          close(listener)
          return
        }
        self.open.withLock { $0.append(socket) }
        Thread.detachNewThread { [weak self] in
          var buffer = [UInt8](repeating: 0, count: 8 << 10)
          while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            self?.bytes.add(count, ordering: .relaxed)
            if let said = answer(String(decoding: buffer[..<count], as: UTF8.self)) {
              guard Self.send(said, to: socket) else { break }
              if !stays { break }
            }
          }
          shutdown(socket, Int32(SHUT_RDWR))
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    open.withLock { for socket in $0 { close(socket) } }
  }

  private static func send(_ bytes: [UInt8], to socket: CInt) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
