import Dispatch
import Synchronization

/// Wakes a thread that waits. However often it rings before anybody waits, it wakes once.
final class Bell: Sendable {
  private let isRinging = Atomic<Bool>(false)
  private let semaphore = DispatchSemaphore(value: 0)

  /// Rings.
  func ring() {
    if !isRinging.exchange(true, ordering: .acquiringAndReleasing) { semaphore.signal() }
  }

  /// Waits until it rings, so many milliseconds at most.
  func wait(milliseconds: Int) {
    if semaphore.wait(timeout: .now() + .milliseconds(milliseconds)) == .success {
      isRinging.store(false, ordering: .releasing)
    }
  }
}
