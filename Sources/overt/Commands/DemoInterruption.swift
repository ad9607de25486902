import Dispatch
import Glibc
import Synchronization

/// Ctrl-C while the demo runs: the first asks it to end, the second ends it at once.
final class DemoInterruption: Sendable {
  private let count = Atomic<Int>(0)

  /// Takes Ctrl-C over from the system, for as long as what it returns is held.
  func listen() -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [self] in receive() }
    source.resume()
    return source
  }

  /// Whether the demo was asked to end.
  var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

  /// Waits so many seconds, or until the demo is asked to end.
  func wait(seconds: Double) {
    var tenths = Int(seconds * 10)
    while tenths > 0, !isRequested {
      usleep(100_000)
      tenths -= 1
    }
  }

  private func receive() {
    guard count.add(1, ordering: .relaxed).oldValue > 0 else {
      Standard.error("ending; Ctrl-C again ends at once")
      return
    }
    Standard.clearProgress()
    // The shell's custom for a program that SIGINT ended.
    _exit(128 + SIGINT)
  }
}
