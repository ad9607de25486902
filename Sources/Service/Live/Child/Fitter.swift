import Confinement
import Synchronization

/// Makes ready what a worker looks with at pictures of a size that is new, which takes about a second, on a thread of its own
/// that gives way to those that look: a camera that comes, or changes the size of its pictures, takes no time from another.
final class Fitter: Sendable {
  private struct State: ~Copyable {
    var maker: (any FittingMaker)?
    /// What is being made ready, or is ready and not taken yet.
    var wanted: PictureSize?
    var done: Fitting?
    var problem: LiveError?
  }

  private let state = Mutex(State())
  private let asked = Bell()

  /// Begins its thread, which stays as long as the process and may run on every core that the caller may.
  ///
  /// - Parameter worker: rung when something is ready.
  init(name: String, worker: Bell) {
    runOnThread(name, givingWay: true) { [self] in
      while true {
        asked.wait(milliseconds: 60_000)
        let next = state.withLock { state in state.done == nil ? (state.wanted, state.maker) : (nil, nil) }
        guard let size = next.0, let maker = next.1 else { continue }
        var fitting: Fitting?
        var problem: LiveError?
        do throws(LiveError) {
          fitting = try maker.fitting(for: size)
        } catch {
          problem = error
        }
        state.withLock { state in
          state.done = fitting.take()
          state.problem = problem
        }
        worker.ring()
      }
    }
  }

  /// What it makes things ready with, before it is asked for any.
  func equip(with maker: any FittingMaker) { state.withLock { $0.maker = maker } }

  /// Asks for a size; one at a time: false while there is another.
  func want(_ size: PictureSize) -> Bool {
    let isFree = state.withLock { state in
      guard state.wanted == nil else { return false }
      state.wanted = size
      return true
    }
    if isFree { asked.ring() }
    return isFree
  }

  /// Gives what is ready, once.
  func taken() throws(LiveError) -> Fitting? {
    let problem = state.withLock { $0.problem }
    if let problem { throw problem }
    return state.withLock { state in
      if state.done != nil { state.wanted = nil }
      return state.done.take()
    }
  }
}
