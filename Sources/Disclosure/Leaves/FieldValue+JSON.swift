import Ledger
import Mandate

extension FieldValue {
  /// The value as JSON.
  public var json: JSONValue {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .text(let text): .string(text)
    case .list(let values): .array(values.map(\.json))
    case .record(let fields): .object(fields.mapValues(\.json))
    }
  }

  /// Reads JSON that holds no fraction.
  public init(json: JSONValue) throws(FieldProblem) {
    switch json {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .integer(value)
    case .number: throw FieldProblem(wanted: "a whole number")
    case .string(let text): self = .text(text)
    case .array(let values):
      var list: [FieldValue] = []
      list.reserveCapacity(values.count)
      for (index, value) in values.enumerated() {
        do throws(FieldProblem) { list.append(try FieldValue(json: value)) } catch { throw error.under("\(index)") }
      }
      self = .list(list)
    case .object(let members):
      var fields: [String: FieldValue] = [:]
      fields.reserveCapacity(members.count)
      for (name, value) in members {
        do throws(FieldProblem) { fields[name] = try FieldValue(json: value) } catch { throw error.under(name) }
      }
      self = .record(fields)
    }
  }
}
