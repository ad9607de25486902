import Disclosure
import Foundation
import Ledger
import Mandate
import Stores

/// Answers questions put as JSON: the same from the command line beside it, over the station's socket, or from a page.
///
/// Every answer has a `status`: 0 done, 2 unusable, 3 refused by a rule, 4 verification failed.
public final class Desk {
  /// The station whose desk it is.
  public let station: Station
  /// Who has previews of cameras; nobody where no recogniser runs beside this desk.
  public var previews: (any PreviewSource)?

  /// The desk of a station.
  public init(_ station: Station) {
    self.station = station
  }

  /// Answers a question; never throws, since whatever is wrong is the answer.
  public func answer(_ bytes: [UInt8]) -> [UInt8] {
    let answer: JSONValue
    do throws(StationProblem) {
      answer = try self.answer(Question(bytes))
    } catch {
      answer = Self.answer(to: error)
    }
    return (try? CanonicalJSON.encode(answer)) ?? Array(#"{"message":"the answer cannot be written","status":2}"#.utf8)
  }

  /// Answers a question.
  public func answer(_ question: Question) throws(StationProblem) -> JSONValue {
    var members: [String: JSONValue]
    switch try question.text("ask") {
    case "sign-in":
      let signed = try station.signIn(
        handle: question.text("handle"), passphrase: question.text("passphrase"), code: question.text("code"))
      members = [
        "session": .string(signed.token), "officer": .integer(Int64(signed.officer.number)),
        "until": .string(signed.until.description),
      ]
    case "enrol":
      let enrolled = try station.enrol(
        handle: question.text("handle"), invitation: question.text("invitation"),
        passphrase: question.text("passphrase"))
      members = ["secret": .string(enrolled.secret), "address": .string(enrolled.address)]
    case "sign-out":
      try station.signOut(question.text("session"))
      members = [:]
    case "log": members = logView()
    case "check":
      let index = try station.check()
      members = [
        "index": index.map { .integer(Int64(clamping: $0)) } ?? .null, "size": .integer(Int64(clamping: station.size)),
      ]
    case let other: members = try answerSignedIn(other, question)
    }
    members["status"] = .integer(0)
    return .object(members)
  }

  private func answerSignedIn(_ ask: String, _ question: Question) throws(StationProblem) -> [String: JSONValue] {
    let token: String? = if case .string(let text) = question.members["session"] { text } else { nil }
    let officer = try station.officer(of: token)
    let actor = Actor.officer(officer)
    switch ask {
    case "act": return try act(question, by: actor)
    case "view": return try view(question, by: officer)
    case "invite":
      let invited = OfficerID(try question.number("officer"))
      return ["invitation": .string(try station.invite(invited, by: actor))]
    case "preview": return try preview(question, by: officer)
    case "watchlist": return try watchlist(question, by: actor)
    case "blue-list": return try blueList(question, by: actor)
    case "erase": return try erase(question, by: actor)
    case "export":
      let size = try station.export(to: question.text("folder"))
      return ["size": .integer(Int64(clamping: size))]
    case "bundle":
      let bytes = try station.bundle(
        about: DeploymentID(question.number("deployment")), to: question.text("recipient"), by: actor)
      let file = try question.text("file")
      guard FileManager.default.createFile(atPath: file, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      else { throw .unusable(["\(file): cannot be written"]) }
      return ["entries": .integer(Int64(bytes.count(where: { $0 == 0x0A }) - 1))]
    case "proof":
      let proof = try station.proof(of: UInt64(clamping: question.number("index")))
      return ["proof": .string(String(decoding: proof.encoded, as: UTF8.self))]
    case "provenance":
      guard station.force.officers[officer]?.roles.contains(.informationOfficer) == true else {
        throw .refused(.needsRole(.informationOfficer, "Whether somebody was on a list is"))
      }
      let found = try station.provenance(of: question.text("reference"))
      return [
        "provenance": .array(
          found.map {
            .object([
              "deployment": .string($0.deployment.description), "category": .string($0.category.code),
              "frozenAt": .string($0.frozenAt.description),
            ])
          })
      ]
    default: throw .unusable(["there is nothing to ask by the name of “\(ask)”"])
    }
  }

  private func act(_ question: Question, by actor: Actor) throws(StationProblem) -> [String: JSONValue] {
    let name = try question.text("act")
    let act: Act
    do throws(FieldProblem) {
      guard case .record(let fields) = try FieldValue(json: question.members["fields"] ?? .object([:])) else {
        throw FieldProblem("fields", wanted: "a record")
      }
      act = try Act(name: name, fields: fields)
    } catch {
      throw .unusable(["\(name): \(error)"])
    }
    var key: CommandKey?
    if case .string(let text) = question.members["key"] { key = Self.key(text) }
    return ["entries": .array(try station.perform(act, by: actor, key: key).map(Self.json))]
  }

  private func erase(_ question: Question, by actor: Actor) throws(StationProblem) -> [String: JSONValue] {
    guard let officer = actor.officer, station.force.officers[officer]?.roles.contains(.informationOfficer) == true
    else {
      throw .refused(.needsRole(.informationOfficer, "Erasures are"))
    }
    var done: [JSONValue] = []
    if case .integer(let number) = question.members["deployment"] {
      let id = DeploymentID(Int(clamping: number))
      for retention in [RetentionClass.watchlist, .alert, .engagement]
      where station.force.deployments[id]?.erased.contains(retention) != true {
        if station.force.held(retention, of: id).all { continue }
        let records = try station.erase(retention, of: id, by: actor)
        done.append(Self.erased(retention, id, records))
      }
    } else {
      for (due, records) in try station.eraseDue() { done.append(Self.erased(due.retention, due.deployment, records)) }
    }
    return ["erased": .array(done)]
  }

  private static func erased(_ retention: RetentionClass, _ id: DeploymentID, _ records: Int) -> JSONValue {
    .object([
      "retention": .string(retention.rawValue), "deployment": .integer(Int64(id.number)),
      "records": .integer(Int64(records)),
    ])
  }

  /// A command's own key from 32 hexadecimal digits.
  private static func key(_ text: String) -> CommandKey? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == 32, text.count == 32 else { return nil }
    return CommandKey(bytes: stride(from: 0, to: 32, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }

  /// An entry as it is shown to those who may see the sealed side.
  static func json(_ entry: Entry) -> JSONValue {
    switch entry {
    case .act(let recorded): FieldValue.record(recorded.fields).json
    case .statement(let recorded): FieldValue.record(recorded.fields).json
    }
  }

  /// What is answered when something is wrong.
  static func answer(to problem: StationProblem) -> JSONValue {
    switch problem {
    case .refused(let refusal):
      .object([
        "status": .integer(3), "rule": .string(refusal.rule.rawValue), "message": .string(refusal.description),
        "sentence": .string(refusal.sentence), "source": .string(refusal.rule.source),
      ])
    case .entry, .logBehind: .object(["status": .integer(4), "message": .string(problem.description)])
    default: .object(["status": .integer(2), "message": .string(problem.description)])
    }
  }
}

extension Desk {
  /// Does what the rules demand by themselves now; nothing on a log that is behind.
  public func advance() throws(StationProblem) {
    guard !station.isReadOnly else { return }
    try station.advance()
  }
}
