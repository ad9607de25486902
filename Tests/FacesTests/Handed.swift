import Faces
import Synchronization

/// Networks on their way from one thread to another.
final class Handed: Sendable {
  private struct State: ~Copyable {
    var networks: SizedNetworks?
    var problem: (any Error)?
  }

  private let state = Mutex(State())

  /// Makes them here.
  func put(_ make: () throws -> SizedNetworks) {
    var made: SizedNetworks?
    var problem: (any Error)?
    do {
      made = try make()
    } catch {
      problem = error
    }
    state.withLock { state in
      state.networks = made.take()
      state.problem = problem
    }
  }

  /// Gives them.
  func take() throws -> SizedNetworks? {
    if let problem = state.withLock({ $0.problem }) { throw problem }
    return state.withLock { $0.networks.take() }
  }
}
