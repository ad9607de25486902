import Foundation
import Glibc

/// What a program took from start to end.
struct ProgramMeasure {
  /// Its exit status.
  let status: Int32
  /// Seconds by the clock.
  let elapsed: Double
  /// Seconds of processor time, of all threads.
  let processor: Double
  /// The most memory that it had at once.
  let peakMegabytes: Double

  /// Runs a program to its end; what it prints goes nowhere.
  init(_ path: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    let before = Self.children()
    let begun = ContinuousClock().now
    try process.run()
    process.waitUntilExit()
    elapsed = begun.duration(to: ContinuousClock().now) / .seconds(1)
    let after = Self.children()
    status = process.terminationStatus
    processor = after.seconds - before.seconds
    // The peak of all children so far: nothing else that this benchmark starts is as large.
    peakMegabytes = after.kilobytes / 1_024
  }

  private static func children() -> (seconds: Double, kilobytes: Double) {
    var usage = rusage()
    getrusage(Int32(RUSAGE_CHILDREN.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), Double(usage.ru_maxrss))
  }
}
