import Mandate

/// A policy as the Strategic Board writes it: YAML with the fields that differ from the built-in policy.
///
/// Lengths of time are written in words such as `24 h`, `15 min`, `7 d` or `3 s`.
public enum PolicyFile {
  /// Reads a policy.
  public static func read(_ text: String, name: String) throws(StationProblem) -> Policy {
    try policy(YAMLFields.read(text, name: name), name: name)
  }

  /// The built-in policy with some of its fields replaced.
  public static func policy(_ changes: [String: FieldValue], name: String) throws(StationProblem) -> Policy {
    guard case .record(var fields) = Policy.builtIn.field else { return .builtIn }
    for (field, value) in changes {
      guard let before = fields[field] else { throw .unusable(["\(name): \(field): the policy has no such field"]) }
      if case .integer = before, case .text(let text) = value, let span = span(text) {
        fields[field] = .integer(span.milliseconds)
      } else {
        fields[field] = value
      }
    }
    do throws(FieldProblem) {
      return try Policy(field: .record(fields))
    } catch {
      throw .unusable(["\(name): \(error)"])
    }
  }

  private static func span(_ text: String) -> Span? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let number = Int64(parts[0]), (0...1_000_000).contains(number) else { return nil }
    return switch parts[1] {
    case "s": .seconds(number)
    case "min": .minutes(number)
    case "h": .hours(number)
    case "d": .hours(number * 24)
    default: nil
    }
  }
}
