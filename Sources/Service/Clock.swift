import CKernels
import Mandate

/// Where moments come from: the machine's clocks, or a test's.
public struct Clock: Sendable {
  /// The time of day.
  public var now: @Sendable () -> Instant
  /// Seconds since some start, never set back.
  public var seconds: @Sendable () -> Double
  /// Seconds of processor time of the calling thread.
  public var processorSeconds: @Sendable () -> Double

  /// A clock from its three hands.
  public init(
    now: @escaping @Sendable () -> Instant, seconds: @escaping @Sendable () -> Double,
    processorSeconds: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.seconds = seconds
    self.processorSeconds = processorSeconds
  }

  /// The machine's.
  public static let system = Clock(
    now: { Instant(milliseconds: Int64(overt_clock_ns(OVERT_CLOCK_REALTIME) / 1_000_000)) },
    seconds: { Double(overt_clock_ns(OVERT_CLOCK_MONOTONIC)) / 1e9 },
    processorSeconds: { Double(overt_clock_ns(OVERT_CLOCK_THREAD_CPU)) / 1e9 })
}
