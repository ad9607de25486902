import Mandate
import Yams

extension FieldValue {
  /// Fields that are kept in millionths: scores and coordinates.
  private static let inMillionths: Set<String> = ["latitude", "longitude", "score", "threshold"]

  /// Reads YAML as fields.
  ///
  /// Plain `true`, `false`, `null` and whole numbers are what they look like. A plain decimal number is taken in millionths
  /// where `name` is that of a score or a coordinate, and nowhere else: a cost of 4200.50 is no cost of 4,200,500,000.
  /// Everything else, and whatever stands in quotes, is text.
  init(yaml node: Node, name: String = "", depth: Int = 0) throws(FieldProblem) {
    guard depth < 16 else { throw FieldProblem(wanted: "at most 16 levels") }
    switch node {
    case .scalar(let scalar): self = Self.scalar(scalar, name: name)
    case .sequence(let items):
      guard items.count <= 30_000 else { throw FieldProblem(wanted: "at most 30000 items") }
      var list: [FieldValue] = []
      for (index, item) in items.enumerated() {
        do throws(FieldProblem) {
          list.append(try FieldValue(yaml: item, name: name, depth: depth + 1))
        } catch { throw error.under("\(index)") }
      }
      self = .list(list)
    case .mapping(let mapping):
      var fields: [String: FieldValue] = [:]
      for (key, item) in mapping {
        guard let key = key.scalar?.string else { throw FieldProblem(wanted: "words as keys") }
        do throws(FieldProblem) {
          fields[key] = try FieldValue(yaml: item, name: key, depth: depth + 1)
        } catch { throw error.under(key) }
      }
      self = .record(fields)
    case .alias: throw FieldProblem(wanted: "no alias")
    }
  }

  private static func scalar(_ scalar: Node.Scalar, name: String) -> FieldValue {
    let text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else { return .text(text) }
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "", "~", "null": return .null
    default: break
    }
    if let number = Int64(text), text.first != "+" { return .integer(number) }
    guard inMillionths.contains(name) else { return .text(text) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...6).contains(parts[1].count), (1...9).contains(parts[0].count),
      parts[1].allSatisfy({ ("0"..."9").contains($0) }), let whole = Int64(parts[0]), text.first != "+",
      let fraction = Int64(parts[1] + String(repeating: "0", count: 6 - parts[1].count))
    else { return .text(text) }
    return .integer(whole * 1_000_000 + (text.hasPrefix("-") ? -fraction : fraction))
  }
}
