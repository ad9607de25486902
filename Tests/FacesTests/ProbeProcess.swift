import Foundation
import TestSupport

/// The child `memory-probe`, one question and one answer at a time.
final class ProbeProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var rest: [UInt8] = []

  init(models: ModelFolder, pack: String, listed: String) throws {
    let program = "\(Repository.build)/memory-probe"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Command.Failure(
        description: "there is no \(program); build it with `swift build -c release --product memory-probe` first")
    }
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [models.path, pack, listed]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  var identifier: Int32 { process.processIdentifier }

  /// Says `question` and gives the answer.
  func ask(_ question: String) throws -> String {
    try input.fileHandleForWriting.write(contentsOf: Data((question + "\n").utf8))
    return try answer()
  }

  /// The next line that it says.
  func answer() throws -> String {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeFirst(end + 1)
        guard !line.hasPrefix("error ") else { throw Command.Failure(description: "memory-probe: \(line)") }
        return line
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Command.Failure(description: "memory-probe ended without an answer") }
      rest += more
    }
  }
}
