import Ledger
import Mandate

/// A view's object, member by member: what is not there is 0, empty or no.
struct View {
  let value: JSONValue?

  init(_ value: JSONValue?) {
    self.value = value
  }

  init(_ members: [String: JSONValue]) {
    value = .object(members)
  }

  subscript(name: String) -> View {
    guard case .object(let members) = value else { return View(nil) }
    return View(members[name])
  }

  var isThere: Bool { value != nil && value != .null }
  var int: Int { if case .integer(let number) = value { Int(clamping: number) } else { 0 } }
  var text: String { if case .string(let text) = value { text } else { "" } }
  var list: [View] { if case .array(let values) = value { values.map { View($0) } } else { [] } }
  var moment: Instant? { Instant(text) }

  func flag(_ name: String) -> Bool { self[name].value == .bool(true) }

  /// A rate's proportion as a share.
  var rate: Double { Double(self["rate"].int) / 1e9 }
  /// A rate's lower bound as a share.
  var low: Double { Double(self["low"].int) / 1e9 }
  /// A rate's upper bound as a share.
  var high: Double { Double(self["high"].int) / 1e9 }
}
