import Foundation
import Synchronization

/// Pieces of work that threads share: whichever is free takes the next. The first problem ends it.
///
/// Threads of their own, since each piece computes for long and its engine stays with the thread.
package final class SharedWork<Piece: Sendable, Count: Sendable>: Sendable {
  private struct State {
    var pieces: [Piece?]
    var done = 0
    var count: Count
    var next = 0
    var problem: EvaluationError?
  }

  private let state: Mutex<State>
  private let ended = DispatchSemaphore(value: 0)

  /// So many pieces, and what is counted beside before any is done.
  package init(of pieces: Int, count: Count) {
    state = Mutex(State(pieces: [Piece?](repeating: nil, count: pieces), count: count))
  }

  /// Works it off and gives the pieces in their order, and what was counted.
  ///
  /// - Parameters:
  ///   - threads: at most as many as there are pieces; `name` is how they are called.
  ///   - tell: called a few times a second, on the caller's thread, with how many are done and what is counted beside.
  ///   - work: what each thread does, as long as ``next()`` gives it something.
  package func run(
    threads: Int, name: String, tell: (_ done: Int, _ count: Count) -> Void,
    work: @escaping @Sendable (SharedWork) throws(EvaluationError) -> Void
  ) throws(EvaluationError) -> (pieces: [Piece], count: Count) {
    let pieces = state.withLock { $0.pieces.count }
    let workers = min(max(1, threads), max(1, pieces))
    for number in 0..<workers {
      let thread = Thread { [self] in
        do throws(EvaluationError) {
          try work(self)
        } catch {
          state.withLock { if $0.problem == nil { $0.problem = error } }
        }
        ended.signal()
      }
      thread.name = "\(name).\(number)"
      thread.stackSize = 8 << 20
      thread.start()
    }
    for _ in 0..<workers {
      while ended.wait(timeout: .now() + .milliseconds(250)) == .timedOut {
        let (done, count) = state.withLock { ($0.done, $0.count) }
        tell(done, count)
      }
    }
    let last = state.withLock { $0 }
    if let problem = last.problem { throw problem }
    return (last.pieces.compactMap(\.self), last.count)
  }

  /// The number of a piece that nobody has taken; `nil` when none is left or something went wrong.
  package func next() -> Int? {
    state.withLock { state in
      guard state.problem == nil, state.next < state.pieces.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// A piece is done; `counted` counts beside.
  package func finish(_ number: Int, _ piece: Piece, counted: (inout Count) -> Void = { _ in }) {
    state.withLock { state in
      state.pieces[number] = piece
      state.done += 1
      counted(&state.count)
    }
  }

  /// Counts beside while a piece is worked on.
  package func count(_ counted: (inout Count) -> Void) {
    state.withLock { counted(&$0.count) }
  }
}
