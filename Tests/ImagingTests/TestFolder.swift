import Foundation

/// A folder of a test's own, gone with it.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/overt-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of the file called `name`, which need not exist.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes `content` into the file called `name` and returns its path.
  func write(_ content: [UInt8], to name: String) throws -> String {
    try Data(content).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// The bytes of the file called `name`.
  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  /// The names of all files in it.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

  /// Lets the ffmpeg program make the file called `name` and returns its path.
  func make(_ name: String, _ arguments: String...) throws -> String {
    try run(["ffmpeg", "-nostdin", "-v", "error", "-y"] + arguments.flatMap(words) + [file(name)])
    return file(name)
  }

  private func words(_ argument: String) -> [String] { argument.split(separator: " ").map(String.init) }

  private func run(_ command: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: command.joined(separator: " ") + ": " + String(decoding: words, as: UTF8.self))
    }
  }

  /// Why a program that a test needs did not do what it was asked.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
