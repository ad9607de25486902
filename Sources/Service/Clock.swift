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
  /// Nanoseconds since the machine was started, also while it slept; nobody sets it, and every process reads the same.
  public var bootNanoseconds: @Sendable () -> Int64

  /// A clock from its hands.
  public init(
    now: @escaping @Sendable () -> Instant, seconds: @escaping @Sendable () -> Double,
    processorSeconds: @escaping @Sendable () -> Double,
    bootNanoseconds: @escaping @Sendable () -> Int64 = Clock.bootNanoseconds
  ) {
    self.now = now
    self.seconds = seconds
    self.processorSeconds = processorSeconds
    self.bootNanoseconds = bootNanoseconds
  }

  /// What the machine's clock since its start shows.
  public static let bootNanoseconds: @Sendable () -> Int64 = { Int64(clamping: overt_clock_ns(OVERT_CLOCK_BOOT)) }

  /// Now, since the machine was started.
  var boot: BootMoment { BootMoment(nanoseconds: bootNanoseconds()) }

  /// The machine's.
  public static let system = Clock(
    now: { Instant(milliseconds: Int64(overt_clock_ns(OVERT_CLOCK_REALTIME) / 1_000_000)) },
    seconds: { Double(overt_clock_ns(OVERT_CLOCK_MONOTONIC)) / 1e9 },
    processorSeconds: { Double(overt_clock_ns(OVERT_CLOCK_THREAD_CPU)) / 1e9 })
}
