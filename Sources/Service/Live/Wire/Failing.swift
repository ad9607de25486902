import Mandate

/// Why a recogniser cannot go on.
package enum Failing: Hashable, Sendable {
  /// A rule refused.
  case refused(Rule, String)
  /// Something given is not usable; one line each.
  case unusable([String])

  /// As the one who runs it is told.
  package var error: LiveError {
    switch self {
    case .refused(let rule, let sentence): .refused(Refusal(rule, reported: sentence))
    case .unusable(let lines): .unusable(lines)
    }
  }

  /// From the error that ended it.
  package init(_ error: LiveError) {
    switch error {
    case .refused(let refusal): self = .refused(refusal.rule, Report.cut(refusal.sentence))
    case .unusable(let lines): self = .unusable(lines.prefix(WireLimits.lines).map(Report.cut))
    }
  }

  func write(to writer: inout WireWriter) {
    switch self {
    case .refused(let rule, let sentence):
      writer.put(UInt8(0))
      writer.put(rule.rawValue)
      writer.put(sentence)
    case .unusable(let lines):
      writer.put(UInt8(1))
      writer.put(lines) { $0.put($1) }
    }
  }

  init(from reader: inout WireReader) throws(WireError) {
    let kind = try reader.number("failure", UInt8.self)
    switch kind {
    case 0:
      guard let rule = Rule(rawValue: try reader.text("rule")) else { throw .malformed("rule") }
      self = .refused(rule, try reader.text("sentence"))
    case 1:
      self = .unusable(
        try reader.list("lines", limit: WireLimits.lines) { (reader) throws(WireError) in try reader.text("line") })
    default: throw .unknown("failure", value: Int(kind))
    }
  }
}
