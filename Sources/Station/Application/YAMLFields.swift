import Mandate
import Yams

/// Reads fields that people write as YAML.
public enum YAMLFields {
  /// The largest file, in bytes.
  public static let maximumBytes = 1 << 20

  /// The fields of a document that is one mapping.
  ///
  /// - Parameter name: what messages call the document.
  public static func read(_ text: String, name: String) throws(StationProblem) -> [String: FieldValue] {
    guard text.utf8.count <= maximumBytes else { throw .unusable(["\(name): is larger than \(maximumBytes) bytes"]) }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw .unusable(["\(name): \(line(of: error))"])
    }
    guard let node, case .mapping = node else { throw .unusable(["\(name): is no mapping of names to values"]) }
    var count = 0
    guard case .record(let fields) = try value(node, name: name, path: "", depth: 0, count: &count) else {
      throw .unusable(["\(name): is no mapping of names to values"])
    }
    return fields
  }

  /// Numbers as people read them, such as `O7` for an officer, as the numbers that they are.
  public static func numbered(_ fields: [String: FieldValue]) -> [String: FieldValue] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.key, numbered($0.value, name: $0.key)) })
  }

  private static func numbered(_ value: FieldValue, name: String) -> FieldValue {
    switch value {
    case .record(let fields): return .record(numbered(fields))
    case .list(let values): return .list(values.map { numbered($0, name: name) })
    case .text(let text):
      switch name {
      case "officer", "owner": return OfficerID(text)?.field ?? value
      case "deployment": return DeploymentID(text)?.field ?? value
      case "action": return ActionID(text)?.field ?? value
      default: return value
      }
    default: return value
    }
  }

  private static func value(
    _ node: Node, name: String, path: String, depth: Int, count: inout Int
  ) throws(StationProblem) -> FieldValue {
    count += 1
    guard depth < 16, count <= 100_000 else { throw .unusable(["\(name): has too many values, or too deep ones"]) }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .sequence(let sequence):
      var list: [FieldValue] = []
      for (index, item) in sequence.enumerated() {
        list.append(try value(item, name: name, path: "\(path)\(index).", depth: depth + 1, count: &count))
      }
      return .list(list)
    case .mapping(let mapping):
      var fields: [String: FieldValue] = [:]
      for (key, item) in mapping {
        guard let key = key.scalar?.string, fields[key] == nil else {
          throw .unusable(["\(name): \(path) has a name twice, or one that is no text"])
        }
        fields[key] = try value(item, name: name, path: "\(path)\(key).", depth: depth + 1, count: &count)
      }
      return .record(fields)
    case .alias: throw .unusable(["\(name): \(path) is an alias, which is not taken"])
    }
  }

  private static func scalar(_ scalar: Node.Scalar) -> FieldValue {
    guard scalar.style == .plain else { return .text(scalar.string) }
    switch scalar.string {
    case "", "~", "null": return .null
    case "true", "yes": return .bool(true)
    case "false", "no": return .bool(false)
    default: return Int64(scalar.string).map(FieldValue.integer) ?? .text(scalar.string)
    }
  }

  /// Yams' message in one line.
  private static func line(of error: any Error) -> String {
    String("\(error)".split(separator: "\n").joined(separator: " ").prefix(300))
  }
}
