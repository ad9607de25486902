import Disclosure
import Ledger
import Mandate

/// The public statements of an honest log, which a test then changes as a forger would.
struct ForgedLog {
  /// What could not be changed because it is not there.
  struct Missing: Error { let what: String }

  private(set) var statements: [[String: FieldValue]]

  /// The public statements of a scenario's log as they are written down.
  init(_ story: String) async throws {
    statements = try await StoryLogs.shared.leaves(of: story).compactMap { leaf in
      guard (try? SealedLeaf(leaf)) == nil,
        case .record(let fields) = try FieldValue(json: JSONReader.readCanonical(leaf))
      else { return nil }
      return fields
    }
  }

  /// Changes a field of the first statement of a name.
  mutating func change(_ event: String, _ path: String..., to value: FieldValue) throws {
    let index = try place(of: event)
    statements[index] = try Self.changed(statements[index], ["fields"] + path, value)
  }

  /// Moves the first statement of a name in time.
  mutating func date(_ event: String, _ change: (Instant) -> Instant) throws {
    let index = try place(of: event)
    guard case .text(let text) = statements[index]["at"], let at = Instant(text) else { throw Missing(what: "at") }
    statements[index]["at"] = change(at).toTheMinute.field
  }

  /// Takes the first statement of a name away.
  mutating func drop(_ event: String) throws {
    statements.remove(at: try place(of: event))
  }

  /// Says the first statement of a name again, after the last of another, at that one's time.
  mutating func sayAgain(_ event: String, after other: String, changing: [String: FieldValue] = [:]) throws {
    guard let last = statements.lastIndex(where: { $0["event"] == .text(other) }) else { throw Missing(what: other) }
    var copy = statements[try place(of: event)]
    copy["at"] = statements[last]["at"]
    if case .record(let fields) = copy["fields"] {
      copy["fields"] = .record(fields.merging(changing) { $1 })
    }
    statements.insert(copy, at: last + 1)
  }

  /// Says something new after the last statement of a name.
  mutating func say(_ event: String, _ fields: [String: FieldValue], after other: String) throws {
    guard let last = statements.lastIndex(where: { $0["event"] == .text(other) }) else { throw Missing(what: other) }
    statements.insert(
      ["at": statements[last]["at"] ?? .null, "event": .text(event), "fields": .record(fields), "v": .integer(1)],
      at: last + 1)
  }

  /// The rules that the public replay finds broken.
  func broken() -> Set<Rule> {
    var replay = PublicReplay()
    for (index, fields) in statements.enumerated() {
      do throws(FieldProblem) {
        replay.take(try RecordedStatement(reading: fields), at: UInt64(index))
      } catch {
        replay.takeUnreadable(at: UInt64(index), reason: "\(error)")
      }
    }
    replay.finish()
    return Set(replay.breaches.map(\.rule))
  }

  private func place(of event: String) throws -> Int {
    guard let index = statements.firstIndex(where: { $0["event"] == .text(event) }) else { throw Missing(what: event) }
    return index
  }

  private static func changed(
    _ fields: [String: FieldValue], _ path: [String], _ value: FieldValue
  ) throws -> [String: FieldValue] {
    guard let name = path.first else { throw Missing(what: "path") }
    var fields = fields
    if path.count == 1 {
      fields[name] = value
    } else if case .record(let inner) = fields[name] {
      fields[name] = .record(try changed(inner, Array(path.dropFirst()), value))
    } else {
      throw Missing(what: name)
    }
    return fields
  }
}
