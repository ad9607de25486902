import Foundation

/// The one core that everything is measured on.
enum Core {
  /// Keeps this process, and what it starts, to the machine's last core; gives the core's number, or `nil` where that
  /// is not possible. By the taskset program, since Swift's C library module lacks the call.
  static func pin() -> Int? {
    let last = ProcessInfo.processInfo.processorCount - 1
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/taskset")
    process.arguments = ["-a", "-c", "-p", String(last), String(ProcessInfo.processInfo.processIdentifier)]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? last : nil
  }
}
