import Mandate
import Synchronization

/// What all threads of a recogniser's process know of how things stand: whether to look, under which lease.
final class Board: Sendable {
  /// What is to be done.
  enum Phase: Hashable, Sendable {
    /// Stand still.
    case resting
    /// Enrol who is sought.
    case enrolling
    /// Look at the cameras.
    case looking
    /// End.
    case ending
  }

  private struct State {
    var phase = Phase.resting
    /// Counts the times that it was told to stop: what was begun before is not gone on with.
    var session = 0
    var lease: Lease?
    var leases = 0
  }

  private let state = Mutex(State())
  private let revoked = Atomic<Bool>(true)
  private let clock: Clock

  init(clock: Clock) {
    self.clock = clock
  }

  /// The moment that every permit is asked for: since the machine was started, or, once the lease was revoked, the end of
  /// all time, at which nothing is permitted. So a halt is felt before the next comparison, whoever holds a permit.
  var now: Instant { revoked.load(ordering: .acquiring) ? Instant(milliseconds: .max) : clock.boot.instant }

  /// What is to be done, and which session it is part of.
  var standing: (phase: Phase, session: Int) { state.withLock { ($0.phase, $0.session) } }
  /// Whether a session goes on, enrolling or looking.
  func goesOn(_ session: Int) -> Bool {
    state.withLock { $0.session == session && ($0.phase == .enrolling || $0.phase == .looking) }
  }

  /// The lease, whether it stands or not, and how many have come.
  var lease: (lease: Lease?, number: Int) { state.withLock { ($0.lease, $0.leases) } }

  /// Whether a lease stands.
  var hasLease: Bool {
    guard !revoked.load(ordering: .acquiring) else { return false }
    return state.withLock { $0.lease?.stands(at: clock.boot) == true }
  }

  /// Takes a lease; one that would widen what is leased is left lying.
  func take(_ lease: Lease) {
    state.withLock { state in
      guard state.phase == .enrolling || state.phase == .looking else { return }
      if let former = state.lease, state.phase == .looking, !lease.renews(former) { return }
      state.lease = lease
      state.leases += 1
      revoked.store(false, ordering: .releasing)
    }
  }

  /// Begins a session.
  func begin() {
    state.withLock { state in
      state.session += 1
      state.phase = .enrolling
      state.lease = nil
    }
  }

  /// Looks.
  func look() { state.withLock { if $0.phase == .enrolling { $0.phase = .looking } } }

  /// Stops looking. The lease stands on for what is still to be told, unless it is revoked too.
  func stop(revoking: Bool, ending: Bool = false) {
    state.withLock { state in
      state.phase = ending ? .ending : .resting
      state.session += 1
      if revoking { state.lease = nil }
    }
    if revoking { revoked.store(true, ordering: .releasing) }
  }

  /// Takes the lease away once everything was told.
  func revoke() {
    revoked.store(true, ordering: .releasing)
    state.withLock { $0.lease = nil }
  }
}
