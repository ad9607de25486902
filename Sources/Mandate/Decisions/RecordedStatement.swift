/// A statement with when, to the minute: what a public leaf holds.
public struct RecordedStatement: Hashable, Sendable {
  /// When it was made, to the minute.
  public let at: Instant
  /// What is said.
  public let statement: Statement

  init(at: Instant, statement: Statement) {
    self.at = at.toTheMinute
    self.statement = statement
  }

  /// Reads a public leaf strictly.
  public init(reading fields: [String: FieldValue]) throws(FieldProblem) {
    guard Set(fields.keys) == ["at", "event", "fields", "v"] else {
      throw FieldProblem(wanted: "at, event, fields and v")
    }
    guard case .text(let name) = fields["event"] else { throw FieldProblem("event", wanted: "a name") }
    guard fields["v"] == .integer(1) else { throw FieldProblem("v", wanted: "version 1") }
    guard case .record(let payload) = fields["fields"] else { throw FieldProblem("fields", wanted: "a record") }
    do throws(FieldProblem) { at = try Instant(field: fields["at"] ?? .null) } catch { throw error.under("at") }
    guard at == at.toTheMinute else { throw FieldProblem("at", wanted: "a whole minute") }
    do throws(FieldProblem) {
      statement = try Statement(name: name, fields: payload)
    } catch { throw error.under(error.path == "event" ? "" : "fields") }
  }

  /// As it is written down.
  public var fields: [String: FieldValue] {
    [
      "at": at.field, "event": .text(type(of: statement.payload).name), "fields": statement.payload.field,
      "v": .integer(1),
    ]
  }
}
