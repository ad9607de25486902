import Ledger
import Mandate

/// The members of an object of JSON with the path to it, each read as what it has to be.
struct SummaryMembers {
  private let members: [String: JSONValue]
  private let place: String

  init(_ value: JSONValue, path: String) throws(FieldProblem) {
    guard case .object(let members) = value else { throw FieldProblem(path, wanted: "an object") }
    self.members = members
    place = path
  }

  func path(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

  /// Whether a member is there and says something.
  func has(_ name: String) -> Bool { members[name].map { $0 != .null } ?? false }

  func text(_ name: String) throws(FieldProblem) -> String {
    guard case .string(let text) = members[name] else { throw FieldProblem(path(name), wanted: "text") }
    return text
  }

  func flag(_ name: String) throws(FieldProblem) -> Bool {
    guard case .bool(let flag) = members[name] else { throw FieldProblem(path(name), wanted: "true or false") }
    return flag
  }

  func number(_ name: String) throws(FieldProblem) -> Double {
    switch members[name] {
    case .integer(let number): return Double(number)
    case .number(let number) where number.isFinite: return number
    default: throw FieldProblem(path(name), wanted: "a number")
    }
  }

  func count(_ name: String) throws(FieldProblem) -> Int {
    guard case .integer(let number) = members[name], 0...Int64(FieldBound.number) ~= number else {
      throw FieldProblem(path(name), wanted: "a whole number from 0")
    }
    return Int(number)
  }

  /// A share from 0 to 1 in parts in a thousand million.
  func share(_ name: String, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero) throws(FieldProblem) -> Int {
    let share = try number(name)
    guard 0...1 ~= share else { throw FieldProblem(path(name), wanted: "a share from 0 to 1") }
    return Int((share * 1e9).rounded(rule))
  }

  func code<Value: Code>(_ name: String) throws(FieldProblem) -> Value {
    guard let value = Value(rawValue: try text(name)) else { throw FieldProblem(path(name), wanted: Value.form) }
    return value
  }

  func digest(_ name: String) throws(FieldProblem) -> ContentDigest {
    guard let digest = ContentDigest(hexadecimal: try text(name)) else {
      throw FieldProblem(path(name), wanted: ContentDigest.form)
    }
    return digest
  }

  func record(_ name: String) throws(FieldProblem) -> SummaryMembers {
    try SummaryMembers(members[name] ?? .null, path: path(name))
  }

  func list(_ name: String) throws(FieldProblem) -> [SummaryMembers] {
    guard case .array(let values) = members[name], values.count <= 1_000 else {
      throw FieldProblem(path(name), wanted: "a list of at most 1,000")
    }
    var found: [SummaryMembers] = []
    for (index, value) in values.enumerated() {
      found.append(try SummaryMembers(value, path: path("\(name).\(index)")))
    }
    return found
  }

  /// A rate that was counted, with its interval: `count`, `total`, `low`, `high`.
  func rate() throws(FieldProblem) -> Rate {
    let (count, total) = (try count("count"), try self.count("total"))
    guard count <= total, total > 0 else { throw FieldProblem(path("count"), wanted: "at most total") }
    let rate = Rate.of(count, in: total).rate
    return Rate(
      count: count, of: total, rate: rate, low: min(rate, try share("low", .down)),
      high: max(rate, try share("high", .up)))
  }

  /// Counts in the fixed bins, where `counters` has them.
  func counters(_ name: String) throws(FieldProblem) -> [Int]? {
    guard has("counters") else { return nil }
    let counters = try record("counters")
    guard counters.has(name) else { return nil }
    guard case .array(let values) = counters.members[name], values.count == CounterBins.count else {
      throw FieldProblem(counters.path(name), wanted: "\(CounterBins.count) counts")
    }
    var bins: [Int] = []
    for value in values {
      guard case .integer(let count) = value, 0...Int64(FieldBound.number) ~= count else {
        throw FieldProblem(counters.path(name), wanted: "\(CounterBins.count) counts")
      }
      bins.append(Int(count))
    }
    return bins
  }
}
