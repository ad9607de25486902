import Confinement
import Mandate
import Synchronization

/// What a recogniser's process has to tell, and the one thread that tells it.
///
/// What is found waits while no lease stands, and is told under the next: a store that stalls loses nothing. It is bounded:
/// while too much waits, workers do not look, and what they do not look at is counted as dropped. Counts and signs of life
/// are not kept: only the newest is told. A preview is told under a lease or not at all.
final class Outbox: Sendable {
  /// Findings that may wait before nothing more is looked at.
  static let most = 256
  /// Other reports that may wait; beyond that notes are left out.
  static let mostOthers = 1_024
  /// Milliseconds between two signs of life, and between two reports of counts.
  static let beat = 100, countsEvery = 500

  private struct State {
    var findings: [Report] = []
    var others: [Report] = []
    var previews: [CameraCode: [UInt8]] = [:]
    var isSending = false
    var isClosed = false
  }

  private let state = Mutex(State())
  private let bell = Bell()
  private let settled = Bell()
  private let socket: MessageSocket
  private let board: Board
  private let clock: Clock
  private let slots = Mutex<[CameraSlot]>([])

  init(socket: MessageSocket, board: Board, clock: Clock) {
    self.socket = socket
    self.board = board
    self.clock = clock
  }

  /// Begins to tell.
  func start() { runOnThread("overt.tell") { [self] in work() } }

  /// Whose counts are told.
  func follow(_ slot: CameraSlot) { slots.withLock { $0.append(slot) } }

  /// Whether there is room for what is found.
  var hasRoom: Bool { state.withLock { $0.findings.count < Self.most } }

  /// Tells what was found, under a lease.
  func tell(finding: Report) {
    state.withLock { $0.findings.append(finding) }
    bell.ring()
  }

  /// Tells anything else.
  func tell(_ report: Report) {
    state.withLock { state in
      if case .preview(let camera, let picture) = report {
        state.previews[camera] = picture
      } else if state.others.count < Self.mostOthers {
        state.others.append(report)
      }
    }
    bell.ring()
  }

  /// Tells everything that may still be told, then discards the rest.
  ///
  /// - Returns: how many alerts were discarded.
  func settle() -> Int {
    bell.ring()
    while true {
      let isDone = state.withLock { state in
        state.isClosed || (!state.isSending && state.others.isEmpty && (state.findings.isEmpty || !board.hasLease))
      }
      if isDone { break }
      bell.ring()
      settled.wait(milliseconds: 5)
    }
    return state.withLock { state in
      defer { state.findings.removeAll() }
      return state.findings.count { if case .alert = $0 { true } else { false } }
    }
  }

  /// Tells all counts and one last thing, at once.
  func tellLast(_ report: Report) {
    let slots = slots.withLock { $0 }
    state.withLock { state in
      state.others += slots.map { .counts($0.setting.code, $0.counts) }
      state.others.append(report)
    }
    _ = settle()
  }

  private func work() {
    var nextBeat = clock.boot
    var beats = 0
    do {
      while true {
        let (findings, others, previews) = take()
        try tell(findings)
        for report in others { try socket.send(report.bytes) }
        for (camera, picture) in previews where board.hasLease {
          try socket.send(Report.preview(camera, picture).bytes)
        }
        state.withLock { $0.isSending = false }
        settled.ring()
        let now = clock.boot
        if now >= nextBeat {
          try socket.send(Report.heartbeat(heartbeat(at: now)).bytes)
          if beats % (Self.countsEvery / Self.beat) == 0 {
            for slot in slots.withLock({ $0 }) {
              try socket.send(Report.counts(slot.setting.code, slot.counts).bytes)
            }
          }
          beats += 1
          nextBeat = BootMoment(nanoseconds: now.nanoseconds + Int64(Self.beat) * 1_000_000)
        }
        bell.wait(milliseconds: max(1, Int(nextBeat.since(clock.boot).milliseconds)))
      }
    } catch {
      // The station's process is gone: whoever reads the socket ends this one.
      state.withLock { state in
        state.isClosed = true
        state.isSending = false
      }
      settled.ring()
    }
  }

  private func take() -> ([Report], [Report], [CameraCode: [UInt8]]) {
    let mayTell = board.hasLease
    return state.withLock { state in
      state.isSending = true
      let findings = mayTell ? state.findings : []
      if mayTell { state.findings.removeAll() }
      defer {
        state.others.removeAll()
        state.previews.removeAll()
      }
      return (findings, state.others, state.previews)
    }
  }

  /// Tells what was found while the lease stands, which is asked before every one; the rest waits in its order.
  private func tell(_ findings: [Report]) throws {
    for (index, report) in findings.enumerated() {
      guard board.hasLease else {
        return state.withLock { $0.findings.insert(contentsOf: findings[index...], at: 0) }
      }
      try socket.send(report.bytes)
    }
  }

  private func heartbeat(at now: BootMoment) -> Heartbeat {
    let slots = slots.withLock { $0 }
    return Heartbeat(
      at: now, lastLook: slots.compactMap(\.lastLook).max(), looks: slots.reduce(0) { $0 + $1.looks },
      hasLease: board.hasLease)
  }
}
