import CKernels
import Glibc

/// The time that live sources go by.
public struct LiveClock: Sendable {
  /// Nanoseconds since the machine started, sleep included.
  public var boot: @Sendable () -> UInt64
  /// Waits for so many nanoseconds.
  public var wait: @Sendable (UInt64) -> Void

  /// A clock of these two.
  public init(boot: @escaping @Sendable () -> UInt64, wait: @escaping @Sendable (UInt64) -> Void) {
    self.boot = boot
    self.wait = wait
  }

  /// The machine's own.
  public static let system = LiveClock(
    boot: { overt_clock_ns(OVERT_CLOCK_BOOT) },
    wait: { nanoseconds in
      var time = timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
      _ = unsafe nanosleep(&time, nil)
    })

  /// The longest wait in one go, in nanoseconds: so soon is an interrupt noticed.
  private static let slice: UInt64 = 20_000_000

  /// Waits until `moment`, or until `interrupt` is raised.
  func wait(until moment: UInt64, unless interrupt: Interrupt) {
    while !interrupt.isRaised {
      let now = boot()
      guard now < moment else { return }
      wait(min(moment - now, Self.slice))
    }
  }
}
