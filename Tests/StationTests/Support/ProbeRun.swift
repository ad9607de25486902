import Foundation
import TestSupport

/// A run of the child `station-probe` that ends when it is killed, or at the end of its story.
final class ProbeRun {
  private let process = Process()
  private let output = Pipe()
  private let errors: String
  private var pending: [UInt8] = []

  /// Starts the child on a station's folder at a step of the story.
  init(_ folder: String, from first: Int, errors: String) throws {
    let program = "\(Repository.build)/station-probe"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Command.Failure(
        description: "there is no \(program); build it with `swift build -c release --product station-probe` first")
    }
    self.errors = errors
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [folder, "\(first)"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    // The child holds the other end now; when it is gone, reading ends.
    try output.fileHandleForWriting.close()
  }

  deinit {
    if process.isRunning { strike() }
  }

  /// The next step that the child says is done; `nil` when it is gone.
  func next() throws -> Int? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        guard let number = Int(line) else { throw Command.Failure(description: "station-probe said “\(line)”") }
        return number
      }
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { return nil }
      pending += Array(data)
    }
  }

  /// Kills the child as a power cut would, if it still runs.
  func strike() {
    kill(process.processIdentifier, SIGKILL)
  }

  /// Waits until the child is gone.
  ///
  /// - Returns: the steps that it had said were done before, and whether it was killed.
  func end() throws -> (last: Int?, killed: Bool) {
    var last: Int?
    while let number = try next() { last = number }
    process.waitUntilExit()
    if process.terminationReason == .exit, process.terminationStatus != 0 {
      let text = String(decoding: FileManager.default.contents(atPath: errors) ?? Data(), as: UTF8.self)
      throw Command.Failure(description: "the child ended with \(process.terminationStatus): \(text)")
    }
    return (last, process.terminationReason == .uncaughtSignal)
  }
}
