import Mandate
import Yams

/// Reads fields that people write as YAML.
public enum YAMLFields {
  /// The fields of a document that is one mapping.
  ///
  /// - Parameter name: what messages call the document.
  public static func read(_ text: String, name: String) throws(StationProblem) -> [String: FieldValue] {
    let root: Node
    do throws(YAMLDocument.Problem) {
      root = try YAMLDocument.compose(Array(text.utf8))
    } catch {
      throw .unusable(["\(name): \(error.line.map { "line \($0): " } ?? "")\(error.reason)"])
    }
    do throws(FieldProblem) {
      guard case .record(let fields) = try FieldValue(yaml: root) else {
        throw FieldProblem(wanted: "names and values")
      }
      return fields
    } catch {
      throw .unusable(["\(name): \(error)"])
    }
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
}
