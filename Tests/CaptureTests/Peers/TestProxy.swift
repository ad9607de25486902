import Foundation
import Synchronization
import TestSupport

/// The cable between a camera and who watches it: lets bytes through, and can be cut, pulled or made noisy.
final class TestProxy: Sendable {
  /// What becomes of the bytes that come from the camera.
  enum Mode: Int, AtomicRepresentable { case passed, dropped, corrupted }

  let port: Int
  private let listener: CInt
  private let target: Int
  private let mode = Atomic(Mode.passed)
  private let refusing = Atomic(false)
  private let sockets = Mutex<Set<CInt>>([])
  private let accepted = Atomic(0)
  private let ended = Atomic(false)

  /// A cable to the port `target` of this machine.
  init(to target: Int) throws {
    self.target = target
    (listener, port) = try Socket.listen()
    Thread.detachNewThread { [weak self, listener] in
      while true {
        let socket = Socket.accept(listener)
        guard let self, socket >= 0, !self.ended.load(ordering: .relaxed) else {
          close(socket)
          close(listener)
          return
        }
        self.connect(socket)
      }
    }
  }

  deinit {
    ended.store(true, ordering: .relaxed)
    cut()
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// Connections so far.
  var connections: Int { accepted.load(ordering: .relaxed) }

  /// Ends every connection.
  func cut() { sockets.withLock { for socket in $0 { shutdown(socket, Int32(SHUT_RDWR)) } } }

  /// Whether new connections are ended at once.
  func refuse(_ refuse: Bool) { refusing.store(refuse, ordering: .relaxed) }

  /// From now on.
  func set(_ new: Mode) { mode.store(new, ordering: .relaxed) }

  private func connect(_ client: CInt) {
    accepted.add(1, ordering: .relaxed)
    guard !refusing.load(ordering: .relaxed), let camera = Socket.connect(to: target) else {
      close(client)
      return
    }
    sockets.withLock { $0.formUnion([client, camera]) }
    let left = Atomic2()
    Thread.detachNewThread { [weak self] in
      Self.copy(from: client, to: camera) { _, _ in true }
      self?.finish(client, camera, left)
      if self == nil { left.last { [client, camera].forEach { close($0) } } }
    }
    Thread.detachNewThread { [weak self] in
      var random = SystemRandomNumberGenerator()
      Self.copy(from: camera, to: client) { bytes, count in
        guard let mode = self?.mode.load(ordering: .relaxed) else { return false }
        if mode == .corrupted, count > 400 {
          // Beyond the headers of the first packet in it.
          for _ in 0..<4 { bytes[Int.random(in: 60..<count, using: &random)] ^= 0x55 }
        }
        return mode != .dropped
      }
      self?.finish(client, camera, left)
      if self == nil { left.last { [client, camera].forEach { close($0) } } }
    }
  }

  private func finish(_ client: CInt, _ camera: CInt, _ left: Atomic2) {
    for socket in [client, camera] { shutdown(socket, Int32(SHUT_RDWR)) }
    left.last {
      sockets.withLock {
        $0.subtract([client, camera])
        for socket in [client, camera] { close(socket) }
      }
    }
  }

  private static func copy(
    from source: CInt, to target: CInt, _ passes: (inout [UInt8], Int) -> Bool
  ) {
    var bytes = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = recv(source, &bytes, bytes.count, 0)
      guard count > 0 else { return }
      if passes(&bytes, count), send(target, bytes, count, Int32(MSG_NOSIGNAL)) != count { return }
    }
  }

  /// Two ends of which the second one tidies up.
  private final class Atomic2: Sendable {
    private let count = Atomic(0)
    func last(_ body: () -> Void) {
      if count.add(1, ordering: .acquiringAndReleasing).newValue == 2 { body() }
    }
  }
}
