import Disclosure
import Ledger
import Mandate

/// Turns what a runner tells into objects, one for a line. They hold everything, prose and handles included.
public enum ScenarioJSON {
  /// The line of an event; `nil` for what is no event of its own.
  public static func line(_ event: ScenarioEvent) -> String? {
    guard let members = members(event), let bytes = try? CanonicalJSON.encode(.object(members)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func members(_ event: ScenarioEvent) -> [String: JSONValue]? {
    switch event {
    case .note(let text, let at): ["type": .string("note"), "at": at.field.json, "text": .string(text)]
    case .act(let recorded, let index, let by, let founding):
      [
        "type": .string("act"), "index": .integer(Int64(clamping: index)), "at": recorded.at.wall.field.json,
        "by": by.handle.map { .string($0) } ?? .null, "role": by.role?.field.json ?? .null,
        "act": .string(recorded.act.kind.name), "fields": recorded.act.payload.field.json, "founding": .bool(founding),
      ]
    case .statement(let said, let index):
      [
        "type": .string("statement"), "index": .integer(Int64(clamping: index)), "at": said.at.field.json,
        "statement": .string(type(of: said.statement.payload).name), "fields": said.statement.payload.field.json,
      ]
    case .refusal(let refused):
      [
        "type": .string("refusal"), "at": refused.at.field.json, "by": refused.by.handle.map { .string($0) } ?? .null,
        "step": .integer(Int64(refused.step)), "asked": .string(refused.asked),
        "rule": .string(refused.refusal.rule.rawValue), "sentence": .string(refused.refusal.sentence),
        "source": .string(refused.refusal.rule.source), "expected": .bool(refused.expected),
      ]
    case .summary(let summary): members(summary)
    case .founded, .tallied, .published: nil
    }
  }

  private static func members(_ summary: ScenarioSummary) -> [String: JSONValue] {
    [
      "type": .string("summary"), "entries": .integer(Int64(clamping: summary.entries)),
      "published": .integer(Int64(clamping: summary.published)), "statements": .integer(Int64(summary.statements)),
      "acts": .integer(Int64(summary.acts)), "padding": .integer(Int64(summary.padding)),
      "refusals": .integer(Int64(summary.refusals)), "asked": .integer(Int64(summary.asked)),
      "records": .array(summary.records.map(\.field.json)),
      "breaches": .array(
        summary.breaches.map {
          .object([
            "rule": .string($0.rule.rawValue), "index": .integer(Int64(clamping: $0.index)),
            "sentence": .string($0.sentence),
          ])
        }),
      "deviation": summary.deviation.map { .string($0.description) } ?? .null,
    ]
  }
}
