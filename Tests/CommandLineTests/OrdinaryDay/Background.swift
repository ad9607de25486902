import Foundation
import Glibc
import TestSupport

/// A program that goes on while a test does other things.
final class Background {
  private let process = Process()
  private let place: TemporaryFolder
  private let (outputPath, errorsPath): (String, String)

  init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    place = try TemporaryFolder()
    outputPath = try place.write("", to: "output")
    errorsPath = try place.write("", to: "errors")
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorsPath))
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// What it has written to standard output so far, in whole lines.
  var lines: [String] { Self.read(outputPath) }
  /// What it has written to standard error so far.
  var errors: String { Self.read(errorsPath).joined(separator: "\n") }
  /// The lines of standard output as objects.
  var records: [[String: Any]] {
    lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
  }
  /// Its number.
  var number: Int32 { process.processIdentifier }
  /// Whether it runs.
  var isRunning: Bool { process.isRunning }

  /// Waits until something holds; throws when it does not in time, or the program ends before it does.
  func wait(_ seconds: Double = 120, until holds: (Background) -> Bool) throws {
    let end = Date().addingTimeInterval(seconds)
    while !holds(self) {
      guard Date() < end, process.isRunning || holds(self) else {
        throw Command.Failure(description: "it did not come: \(lines.joined(separator: "\n"))\n\(errors)")
      }
      usleep(5_000)
    }
  }

  /// Asks it to end as the system does.
  func terminate() { process.terminate() }

  /// Ends it at once, with no chance to put anything in order.
  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Waits for its end and gives the exit status.
  func status(within seconds: Double = 20) throws -> Int32 {
    let end = Date().addingTimeInterval(seconds)
    while process.isRunning {
      guard Date() < end else { throw Command.Failure(description: "it does not end: \(errors)") }
      usleep(5_000)
    }
    return process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
  }

  private static func read(_ path: String) -> [String] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}
