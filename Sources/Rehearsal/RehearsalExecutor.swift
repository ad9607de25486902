import Dispatch

/// Runs a rehearsed station on a queue of its own, so that what waits for a disc, or is made to wait, holds up nobody
/// else.
final class RehearsalExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "overt.rehearsal")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }

  func checkIsolated() {
    dispatchPrecondition(condition: .onQueue(queue))
  }
}
