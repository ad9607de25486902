import CConfine
import Foundation
import Synchronization

/// Runs an actor, and the tasks that prefer it, on one thread of its own, pinned to one core: what the actor owns is never
/// touched by another thread, and the threads that everything else shares never wait for it.
public final class PinnedExecutor: SerialExecutor, TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isEnding = false
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let isPinned = Atomic<Bool>(false)
  private let thread = Mutex<pthread_t?>(nil)

  /// Begins a thread.
  ///
  /// - Parameters:
  ///   - core: which of the cores that the process may run on, counted round.
  ///   - name: at most 15 letters.
  public init(core: Int, name: String) {
    let thread = Thread { [self] in
      overt_name_thread(name)
      self.thread.withLock { $0 = pthread_self() }
      isPinned.store(overt_pin_thread(Int32(truncatingIfNeeded: core)), ordering: .relaxed)
      work()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Whether the thread stays on its core.
  public var staysOnCore: Bool { isPinned.load(ordering: .relaxed) }

  /// Takes what is to run next.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    wake.signal()
  }

  /// Ends the thread once what was begun is done.
  public func end() {
    state.withLock { $0.isEnding = true }
    wake.signal()
  }

  /// Whether the caller is on the thread.
  public func checkIsolated() {
    let isHere = thread.withLock { $0.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
    precondition(isHere, "this belongs to another thread")
  }

  private func work() {
    while true {
      let (job, isEnding) = state.withLock { state in
        (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isEnding)
      }
      if let job {
        job.runSynchronously(isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
      } else if isEnding {
        return
      } else {
        wake.wait()
      }
    }
  }
}
