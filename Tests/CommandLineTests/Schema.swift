import Foundation

/// As much of JSON Schema (2020-12) as `docs/trial.schema.json` uses; an unknown keyword fails, so that nothing is passed
/// over.
struct Schema {
  private let root: [String: Any]

  /// Reads a schema.
  init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with `value`; empty when it keeps to the schema.
  func problems(with value: Any) -> [String] { check(value, root, at: "") }

  private func check(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    var problems: [String] = []
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "title", "description", "$defs": continue
      case "$ref": problems += check(value, definition(rule), at: place)
      case "oneOf":
        let outcomes = (rule as? [[String: Any]] ?? []).map { check(value, $0, at: place) }
        if outcomes.count(where: \.isEmpty) != 1 { problems.append("\(place): none or several of: \(outcomes)") }
      default:
        if let problem = violation(keyword, rule, value, schema) { problems.append("\(place): \(problem)") }
        problems += nested(keyword, rule, value, at: place)
      }
    }
    return problems
  }

  private func definition(_ reference: Any) -> [String: Any] {
    let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
    return (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? ["missing": name]
  }

  private func nested(_ keyword: String, _ rule: Any, _ value: Any, at place: String) -> [String] {
    switch (keyword, value) {
    case ("properties", let object as [String: Any]):
      (rule as? [String: [String: Any]] ?? [:]).flatMap { name, schema in
        object[name].map { check($0, schema, at: "\(place).\(name)") } ?? []
      }
    case ("items", let items as [Any]):
      items.enumerated().flatMap { check($1, rule as? [String: Any] ?? [:], at: "\(place)[\($0)]") }
    default: []
    }
  }

  private func violation(_ keyword: String, _ rule: Any, _ value: Any, _ schema: [String: Any]) -> String? {
    let number = kind(of: value) == "number" || kind(of: value) == "integer" ? value as? Double : nil
    let limit = rule as? Double ?? 0
    let isRight: Bool
    switch keyword {
    case "type":
      let kinds = rule as? [String] ?? [rule as? String ?? ""]
      isRight = kinds.contains(kind(of: value)) || (kinds.contains("number") && kind(of: value) == "integer")
    case "const": isRight = value as? String == rule as? String
    case "enum": isRight = (rule as? [String] ?? []).contains(value as? String ?? "")
    case "required": isRight = (rule as? [String] ?? []).allSatisfy { (value as? [String: Any])?[$0] != nil }
    case "minimum": isRight = number.map { $0 >= limit } ?? true
    case "maximum": isRight = number.map { $0 <= limit } ?? true
    case "exclusiveMinimum": isRight = number.map { $0 > limit } ?? true
    case "minLength": isRight = (value as? String).map { $0.count >= Int(limit) } ?? true
    case "minItems": isRight = (value as? [Any]).map { $0.count >= Int(limit) } ?? true
    case "maxItems": isRight = (value as? [Any]).map { $0.count <= Int(limit) } ?? true
    case "pattern":
      isRight = (value as? String)?.range(of: rule as? String ?? "", options: .regularExpression) != nil
    case "properties", "items": isRight = true
    default: return "the schema has the unknown keyword \(keyword)"
    }
    return isRight ? nil : "\(value) is not as \(keyword) \(rule) demands"
  }

  private func kind(of value: Any) -> String {
    switch value {
    case is NSNull: return "null"
    case is String: return "string"
    case is [Any]: return "array"
    case is [String: Any]: return "object"
    case let number as NSNumber:
      if CFBooleanLike.isBoolean(number) { return "boolean" }
      return number.doubleValue == number.doubleValue.rounded() ? "integer" : "number"
    default: return "unknown"
    }
  }
}

/// Tells JSON's true and false from 1 and 0, which Foundation wraps in the same class.
enum CFBooleanLike {
  static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || number === NSNumber(value: true) || number === NSNumber(value: false)
  }
}
