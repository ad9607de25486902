import Foundation
import Mandate
import Rehearsal
import Synchronization

/// The cameras of a soak and what is done to them: each minute the first is killed, the second frozen, the third unplugged,
/// for ten seconds each, one after the other; the fourth is left alone. Every fifth minute the store stalls for ten seconds.
final class SoakStage: Sendable {
  /// Something that was done, and when.
  struct Fault: Sendable {
    enum Kind: String, Sendable {
      case killed, frozen, unplugged, stalled
    }
    let kind: Kind
    /// The camera's number, from 0; `nil` for the store.
    let camera: Int?
    let from: Instant, until: Instant
  }

  /// How long each lasts, in seconds.
  static let length = 10.0

  private let clip: String
  private let servers: Mutex<[CameraStandIn]>
  private let cable: Cable
  private let done = Mutex<[Fault]>([])

  init(clip: String) throws {
    self.clip = clip
    let standIns = try (0..<4).map { _ in try CameraStandIn(playing: clip, copies: 1) }
    cable = try Cable(to: standIns[2].port)
    servers = Mutex(standIns)
  }

  /// The cameras' addresses.
  var addresses: [String] {
    servers.withLock { servers in
      servers.enumerated().map { "rtsp://127.0.0.1:\($0 == 2 ? cable.port : $1.port)/cam1" }
    }
  }

  /// What was done so far.
  var faults: [Fault] { done.withLock(\.self) }

  /// Ends the cameras.
  func end() { servers.withLock { $0.forEach { $0.end() } } }

  /// Disturbs until it is cancelled.
  func disturb(_ rehearsal: Rehearsal) async {
    var minute = 0
    while !Task.isCancelled {
      let next = ContinuousClock.now.advanced(by: .seconds(60))
      do {
        try await Task.sleep(for: .seconds(4))
        try await fault(.killed, camera: 0, rehearsal, begin: { $0[0].end() }) { servers in
          let port = servers[0].port
          servers[0] = try CameraStandIn(playing: self.clip, copies: 1, port: port)
        }
        try await Task.sleep(for: .seconds(4))
        try await fault(.frozen, camera: 1, rehearsal, begin: { $0[1].freeze() }, end: { $0[1].thaw() })
        try await Task.sleep(for: .seconds(4))
        try await fault(
          .unplugged, camera: 2, rehearsal, begin: { _ in self.cable.toggle() }, end: { _ in self.cable.toggle() })
        if minute % 5 == 2 {
          let from = rehearsal.clock.now.wall
          await rehearsal.stall(seconds: Self.length)
          note(Fault(kind: .stalled, camera: nil, from: from, until: rehearsal.clock.now.wall))
        }
        minute += 1
        try await Task.sleep(until: next)
      } catch is CancellationError {
        return
      } catch {
        Output.note("the soak's stage: \(error)")
        return
      }
    }
  }

  private func fault(
    _ kind: Fault.Kind, camera: Int, _ rehearsal: Rehearsal, begin: (inout [CameraStandIn]) throws -> Void,
    end: (inout [CameraStandIn]) throws -> Void
  ) async throws {
    let from = rehearsal.clock.now.wall
    try servers.withLock { try begin(&$0) }
    do {
      try await Task.sleep(for: .seconds(Self.length))
    } catch {
      // Whatever was begun is undone before the soak ends.
      try servers.withLock { try end(&$0) }
      throw error
    }
    try servers.withLock { try end(&$0) }
    note(Fault(kind: kind, camera: camera, from: from, until: rehearsal.clock.now.wall))
  }

  private func note(_ fault: Fault) { done.withLock { $0.append(fault) } }
}
