/// An act with who and when: what a sealed leaf commits to.
public struct RecordedAct: Hashable, Sendable {
  /// When it was done.
  public let at: Moment
  /// Who did it.
  public let actor: Actor
  /// What was done.
  public let act: Act

  init(at: Moment, actor: Actor, act: Act) {
    self.at = at
    self.actor = actor
    self.act = act
  }

  /// What was written down of an act, read again. It is no way to make one up: a state gives a permit only after
  /// replaying the log it holds, and an auditor's replay judges every act anew.
  public init(replaying fields: [String: FieldValue]) throws(FieldProblem) {
    guard case .text(let name) = fields["act"] else { throw FieldProblem("act", wanted: "the name of an act") }
    guard fields["v"] == .integer(1) else { throw FieldProblem("v", wanted: "version 1") }
    guard Set(fields.keys) == ["act", "actor", "at", "boot", "fields", "v"] else {
      throw FieldProblem(wanted: "act, actor, at, boot, fields and v")
    }
    guard case .record(let payload) = fields["fields"] else { throw FieldProblem("fields", wanted: "a record") }
    at = Moment(
      wall: try Self.read("at", from: fields), boot: try Self.read("boot", from: fields))
    actor = try Self.read("actor", from: fields)
    do throws(FieldProblem) { act = try Act(name: name, fields: payload) } catch { throw error.under("fields") }
  }

  /// As it is written down.
  public var fields: [String: FieldValue] {
    [
      "act": .text(act.kind.name), "actor": actor.field, "at": at.wall.field, "boot": at.boot.field,
      "fields": act.payload.field, "v": .integer(1),
    ]
  }

  private static func read<Value: FieldCoding>(
    _ name: String, from fields: [String: FieldValue]
  ) throws(FieldProblem) -> Value {
    do throws(FieldProblem) { return try Value(field: fields[name] ?? .null) } catch { throw error.under(name) }
  }
}
