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
    try run(
      ["/usr/bin/env", "-C", path, "ffmpeg", "-nostdin", "-v", "error", "-y"] + arguments.flatMap(words) + [file(name)])
    return file(name)
  }

  private func words(_ argument: String) -> [String] { argument.split(separator: " ").map(String.init) }

  /// Runs a program and waits for its end.
  ///
  /// Not with Foundation's `Process`, which stumbles over signals when many tests run programs at once.
  private func run(_ command: [String]) throws {
    let errors = path + ".errors"
    defer { unlink(errors) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, command[0], &actions, nil, &arguments, environ)
    guard failure == 0 else { throw Failure(description: "\(command[0]) cannot be started: error \(failure)") }
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(description: "\(command[0]) cannot be waited for: error \(errno)") }
    }
    guard status == 0 else {
      let words = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      throw Failure(description: command.joined(separator: " ") + ": " + words)
    }
  }

  /// Why a program that a test needs did not do what it was asked.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
