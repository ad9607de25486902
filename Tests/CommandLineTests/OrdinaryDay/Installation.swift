import Foundation
import TestSupport
import Testing

/// An installation for demonstrations and the people who sign in to it, each with a session file of their own.
final class Installation {
  let folder: TemporaryFolder
  let models: String
  private(set) var numbers: [String: Int] = [:]
  private var telephones: [String: Authenticator] = [:]
  private var grants = 0
  private var server: Background?

  private static let passphrase = "correct horse battery staple"

  /// Founds it, with the administrators `first` and `second` signed in.
  init(models: String, policy: String? = nil) throws {
    folder = try TemporaryFolder()
    self.models = models
    var arguments = [
      "init", "--demo", "--force", "Example Constabulary", "--origin", "police.example/overt", "--administrator",
      "Ada First:first", "--administrator", "Sam Second:second",
    ]
    if let policy { arguments += ["--policy", try folder.write(policy, to: "policy.yaml")] }
    let outcome = try self(arguments, as: nil)
    try #require(outcome.status == 0, "\(outcome.errors)")
    for (number, handle) in ["first", "second"].enumerated() {
      numbers[handle] = number + 1
      let line = outcome.lines.first { $0.hasPrefix("invitation for \(handle): ") }
      try enrol(handle, invitation: String(try #require(line).split(separator: " ")[3]))
      try signIn(handle)
    }
  }

  /// Where the installation lies.
  var store: String { folder.file("store") }
  /// The environment of every command.
  var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["OVERT_MODELS"] = models
    environment["OVERT_STORE"] = store
    return environment
  }

  /// The session file of somebody; of nobody, one that is not there.
  func session(_ handle: String?) -> String { folder.file("session-\(handle ?? "of-nobody")") }

  /// Runs a command as somebody.
  @discardableResult
  func callAsFunction(_ arguments: [String], as handle: String?, input: String? = nil) throws -> Command.Outcome {
    var environment = environment
    environment["OVERT_SESSION"] = session(handle)
    return try Command(Overt.program, arguments, environment: environment, limit: 60, input: input).run()
  }

  /// Runs a command that has to be done, and gives its output.
  @discardableResult
  func done(
    _ handle: String, _ arguments: String..., at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try done(handle, arguments, at: location)
  }

  /// Runs a command that has to be done, and gives its output.
  @discardableResult
  func done(
    _ handle: String, _ arguments: [String], at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let outcome = try self(arguments, as: handle)
    try #require(
      outcome.status == 0, "\(handle): \(arguments.joined(separator: " ")): \(outcome.errors)", sourceLocation: location
    )
    return outcome.lines
  }

  /// Runs a command that nobody and `other` are refused, before `handle` does it.
  @discardableResult
  func done(
    _ handle: String, not other: String, _ arguments: String..., at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    refused(try self(arguments, as: nil), by: "signed-in", arguments, at: location)
    refused(try self(arguments, as: other), by: nil, arguments, at: location)
    return try done(handle, arguments, at: location)
  }

  /// Expects that a command was refused and says by which rule.
  func refused(
    _ outcome: Command.Outcome, by rule: String?, _ arguments: [String],
    at location: SourceLocation = #_sourceLocation
  ) {
    let name = arguments.joined(separator: " ")
    #expect(outcome.status == 3, "\(name): \(outcome.errors)\(outcome.output)", sourceLocation: location)
    #expect(
      outcome.errors.hasPrefix("refused: \(rule ?? "")") && outcome.errors.contains("\nsource: "),
      "\(name): \(outcome.errors)", sourceLocation: location)
  }

  /// Expects that a command was unusable, said why, and left the log as it was.
  func unusable(
    _ handle: String, _ arguments: [String], saying parts: String..., at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try size()
    let outcome = try self(arguments, as: handle)
    #expect(outcome.status == 2, "\(outcome.errors)", sourceLocation: location)
    for part in parts {
      #expect(outcome.errors.contains(part), "no “\(part)”: \(outcome.errors)", sourceLocation: location)
    }
    #expect(try size() == before, sourceLocation: location)
  }

  /// Entries in the log.
  func size() throws -> Int {
    let outcome = try self(["ledger", "check", "--json"], as: nil)
    let record = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return try #require(record?["size"] as? Int, "\(outcome.errors)")
  }

  /// Somebody's number as it is typed.
  func number(_ handle: String) throws -> String { "O\(try #require(numbers[handle]))" }

  /// Gives somebody an account, and lets them sign in.
  func hire(_ handle: String, _ name: String) throws {
    let lines = try done("first", "officer", "add", "--name", name, "--handle", handle, "--json")
    let record = try JSONSerialization.jsonObject(with: Data(try #require(lines.last).utf8)) as? [String: Any]
    numbers[handle] = try #require(record?["officer"] as? Int)
    try enrol(handle, invitation: try #require(record?["invitation"] as? String))
    try signIn(handle)
  }

  /// One administrator proposes, the other confirms.
  func grant(_ arguments: String...) throws {
    grants += 1
    try done("first", ["officer"] + arguments)
    if grants == 1 {
      let confirm = ["officer", "confirm", "G\(grants)"]
      refused(try self(confirm, as: "first"), by: "grant-two-people", confirm)
    }
    try done("second", "officer", "confirm", "G\(grants)")
  }

  /// One administrator puts training on record, the other confirms it.
  func train(_ handle: String, for role: String) throws {
    grants += 1
    let until = ISO8601DateFormatter().string(from: Date().addingTimeInterval(90 * 86_400)).prefix(10)
    try done(
      "first", "training", "add", number(handle), "--role", role, "--until", String(until), "--bias-awareness")
    try done("second", "officer", "confirm", "G\(grants)")
  }

  /// Signs somebody in.
  func signIn(_ handle: String) throws {
    guard let code = telephones[handle]?.code() else { return }
    let outcome = try self(["sign-in", handle], as: handle, input: "\(Self.passphrase)\n\(code)\n")
    try #require(outcome.status == 0, "\(handle): \(outcome.errors)")
  }

  private func enrol(_ handle: String, invitation: String) throws {
    let outcome = try self(
      ["sign-in", handle, "--invitation", invitation, "--json"], as: handle,
      input: "\(Self.passphrase)\n\(Self.passphrase)\n")
    try #require(outcome.status == 0, "\(handle): \(outcome.errors)")
    let record = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    telephones[handle] = try Authenticator(try #require(record?["secret"] as? String))
  }

  /// Starts a process that serves.
  func serve() throws {
    let server = try Background(Overt.program, ["serve"], environment: environment)
    try server.wait { $0.errors.contains("serving at") }
    self.server = server
  }

  /// Ends the process that serves.
  func stopServing() throws {
    server?.terminate()
    #expect(try server?.status() == 0)
    server = nil
  }

  /// Starts `overt run` as somebody.
  func run(_ handle: String, _ arguments: String...) throws -> Background {
    var environment = environment
    environment["OVERT_SESSION"] = session(handle)
    return try Background(Overt.program, ["run", "--json"] + arguments, environment: environment)
  }
}
