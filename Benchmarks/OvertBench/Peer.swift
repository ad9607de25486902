import Foundation

/// A program of the referees' Python environment. The benchmarks install nothing: where the environment or the library
/// is missing they say so and measure Overt alone.
struct Peer {
  /// The library's name in the tables.
  static let name = "face_recognition"

  /// The interpreter.
  let python: String

  /// The environment that set-up makes, or the interpreter that OVERT_PEERS_PYTHON names; `nil`, after a line on
  /// standard error, where face_recognition cannot be imported.
  init?() {
    let python = ProcessInfo.processInfo.environment["OVERT_PEERS_PYTHON"] ?? "\(Places.root)/.deps/venv/bin/python"
    self.python = python
    guard FileManager.default.isExecutableFile(atPath: python),
      (try? Self.run([python, "-W", "ignore", "-c", "import face_recognition"], input: Data())) != nil
    else {
      Output.note("\(python): face_recognition cannot be imported; only Overt is measured")
      return nil
    }
  }

  /// Runs `scripts/peers/NAME` with `input` on its standard input and gives its standard output.
  func run(_ name: String, _ arguments: [String] = [], input: Data = Data()) throws -> Data {
    try Self.run([python, "-W", "ignore", "\(Places.root)/scripts/peers/\(name)"] + arguments, input: input)
  }

  private static func run(_ command: [String], input: Data) throws -> Data {
    // A file, not a pipe: a program that answers while it still reads would stop both sides.
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("overt-bench-\(UUID().uuidString)")
    try input.write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    // One thread for both sides.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: place)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let last = String(decoding: words, as: UTF8.self).split(separator: "\n").last ?? "no reason given"
      throw Failure(description: "\(command.prefix(4).joined(separator: " ")): \(last)")
    }
    return answer
  }

  /// Why a peer's program failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
