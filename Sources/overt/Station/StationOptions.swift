import ArgumentParser
import Disclosure
import Foundation
import Ledger
import Mandate
import Station
import Web

/// Which station, and who asks.
struct StationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The installation's folder; else OVERT_STORE, else ~/.overt.", valueName: "dir"))
  var store: String?

  @Option(
    help: ArgumentHelp("The file of your session; else OVERT_SESSION, else ~/.overt-session.", valueName: "file"))
  var session: String?

  @Flag(help: "Print one JSON object per line.")
  var json = false

  var folder: StationFolder {
    StationFolder(store ?? ProcessInfo.processInfo.environment["OVERT_STORE"] ?? Self.home(".overt"))
  }

  var sessionFile: String {
    session ?? ProcessInfo.processInfo.environment["OVERT_SESSION"] ?? Self.home(".overt-session")
  }

  private static func home(_ name: String) -> String {
    FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(name).path
  }

  /// Asks the station: the one that serves when there is one, else the folder itself.
  func ask(_ members: [String: JSONValue], signedIn: Bool = true) async throws -> [String: JSONValue] {
    var members = members
    if signedIn, let token = try sessionToken() { members["session"] = .string(token) }
    let answer = try await answer(to: members)
    guard case .object(let object) = answer, case .integer(let status) = object["status"] else {
      throw Failure("overt: the station's answer cannot be read")
    }
    guard status == 0 else {
      let message = if case .string(let text) = object["message"] { text } else { "overt: the station said no" }
      if json { Standard.output(Self.line(answer)) }
      throw Failure(message, status: Int32(clamping: status))
    }
    return object
  }

  private func answer(to members: [String: JSONValue]) async throws -> JSONValue {
    let client = DeskClient(folder)
    do {
      if client.isThere {
        return try JSONReader.read(try await client.ask(CanonicalJSON.encode(.object(members))))
      }
      let desk = Desk(try Station.open(folder))
      return try JSONReader.read(desk.answer(CanonicalJSON.encode(.object(members))))
    } catch let problem as StationProblem {
      throw Failure(problem)
    } catch {
      throw Failure("overt: \(error)")
    }
  }

  /// The session's token, when there is one.
  func sessionToken() throws -> String? {
    guard let text = try? String(contentsOfFile: sessionFile, encoding: .utf8) else { return nil }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Does something, and tells what was added to the log.
  func perform(_ act: Act) async throws {
    try await perform(["ask": .string("act"), "act": .string(act.kind.name), "fields": act.payload.field.json])
  }

  /// Puts a question whose answer has entries, and tells them.
  func perform(_ members: [String: JSONValue]) async throws {
    tell(entries: try await ask(members)["entries"])
  }

  func tell(entries: JSONValue?) {
    guard case .array(let entries) = entries else { return }
    for entry in entries {
      guard case .object(let members) = entry else { continue }
      if json {
        Standard.output(Self.line(entry))
        continue
      }
      let at = if case .string(let text) = members["at"] { text } else { "" }
      if case .string(let name) = members["act"] { Standard.output("\(at)  \(name)") }
      if case .string(let name) = members["event"] { Standard.output("\(at)  published: \(name)") }
    }
  }

  /// The next free number of a kind.
  func next<ID: Numbered>(_ kind: String) async throws -> ID {
    guard case .integer(let number) = try await view("next")[kind] else {
      throw Failure("overt: the station gave no number")
    }
    return ID(Int(clamping: number))
  }

  /// What the station shows.
  func view(_ name: String, _ more: [String: JSONValue] = [:]) async throws -> [String: JSONValue] {
    var members = more
    members["ask"] = .string("view")
    members["view"] = .string(name)
    return try await ask(members)
  }

  /// One line of JSON.
  static func line(_ value: JSONValue) -> String {
    (try? CanonicalJSON.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension Failure {
  init(_ problem: StationProblem) {
    switch problem {
    case .refused: self.init(problem.description, status: 3)
    case .logBehind, .entry: self.init(problem.description, status: 4)
    default: self.init(problem.description, status: 2)
    }
  }
}
