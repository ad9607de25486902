import Mandate
import Yams

/// Reads values out of a scenario's YAML and says, for whatever is wrong, on which line and at which key.
struct ScenarioReader {
  let file: String
  let place: String
  let line: Int?
  private let mapping: Node.Mapping

  /// Takes a mapping and refuses keys that are not `known`: a misspelt key would otherwise be passed over.
  ///
  /// - Parameter known: the keys; `nil` where any word may stand.
  init(_ node: Node, file: String, place: String, known: Set<String>?) throws(ScenarioProblem) {
    let line = node.mark?.line
    guard case .mapping(let mapping) = node else {
      throw ScenarioProblem(file: file, line: line, place: place, reason: "keys and values were expected here")
    }
    for (key, _) in mapping {
      guard let name = key.scalar?.string, known?.contains(name) ?? true else {
        throw ScenarioProblem(
          file: file, line: key.mark?.line ?? line, place: place,
          reason: "unknown key “\(YAMLDocument.shown(key.scalar?.string ?? "?"))”")
      }
    }
    self.mapping = mapping
    self.file = file
    self.place = place
    self.line = line
  }

  /// The keys and values in the order of the file.
  var pairs: [(key: String, value: Node)] { mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } } }

  func has(_ key: String) -> Bool { mapping[key] != nil }

  func node(_ key: String) throws(ScenarioProblem) -> Node {
    guard let node = mapping[key] else { throw problem(key, "is missing") }
    return node
  }

  /// What is wrong at a key of this mapping.
  func problem(_ key: String, _ reason: String) -> ScenarioProblem {
    ScenarioProblem(
      file: file, line: mapping[key]?.mark?.line ?? line, place: path(key), reason: reason)
  }

  func path(_ key: String) -> String { [place, key].filter { !$0.isEmpty }.joined(separator: ".") }

  func text(_ key: String, limit: Int = 4_000) throws(ScenarioProblem) -> String {
    guard case .scalar(let scalar) = try node(key), scalar.string.contains(where: { !$0.isWhitespace }) else {
      throw problem(key, "text was expected")
    }
    guard scalar.string.utf8.count <= limit else { throw problem(key, "is longer than \(limit) bytes") }
    return scalar.string
  }

  func flag(_ key: String, default standard: Bool) throws(ScenarioProblem) -> Bool {
    guard has(key) else { return standard }
    switch try text(key, limit: 40) {
    case "true": return true
    case "false": return false
    default: throw problem(key, "true or false was expected")
    }
  }

  func integer(_ key: String, in range: ClosedRange<Int>, default standard: Int? = nil) throws(ScenarioProblem) -> Int {
    if let standard, !has(key) { return standard }
    guard let value = Int(try text(key, limit: 40)) else { throw problem(key, "a whole number was expected") }
    guard range.contains(value) else {
      throw problem(key, "is \(value), outside \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  func span(_ key: String, default standard: Span) throws(ScenarioProblem) -> Span {
    guard has(key) else { return standard }
    guard let span = Span(words: try text(key, limit: 40)) else {
      throw problem(key, "a length of time was expected, such as 15 min or 22h 30m")
    }
    return span
  }

  func choice<T: RawRepresentable<String> & CaseIterable>(_ key: String, of: T.Type) throws(ScenarioProblem) -> T {
    guard let value = T(rawValue: try text(key, limit: 60)) else {
      throw problem(key, "one of \(T.allCases.map(\.rawValue).joined(separator: ", ")) was expected")
    }
    return value
  }

  /// One word, or a list of words.
  func words(_ key: String, limit: Int = 100) throws(ScenarioProblem) -> [String] {
    switch try node(key) {
    case .scalar: return [try text(key, limit: 200)]
    case .sequence(let items):
      guard items.count <= limit else { throw problem(key, "holds \(items.count) items; at most \(limit) are taken") }
      var words: [String] = []
      for item in items {
        guard let word = item.scalar?.string, !word.isEmpty, word.utf8.count <= 200 else {
          throw problem(key, "a list of words was expected")
        }
        words.append(word)
      }
      return words
    case .mapping, .alias: throw problem(key, "a word or a list of words was expected")
    }
  }

  func section(_ key: String, known: Set<String>?) throws(ScenarioProblem) -> ScenarioReader {
    try ScenarioReader(try node(key), file: file, place: path(key), known: known)
  }

  /// The fields below a key, as acts take them.
  func fields(_ key: String) throws(ScenarioProblem) -> [String: FieldValue] {
    guard has(key) else { return [:] }
    let section = try section(key, known: nil)
    var fields: [String: FieldValue] = [:]
    for (name, node) in section.pairs { fields[name] = try section.value(node, name) }
    return fields
  }

  private func value(_ node: Node, _ name: String) throws(ScenarioProblem) -> FieldValue {
    do throws(FieldProblem) {
      return try FieldValue(yaml: node, name: name)
    } catch {
      throw ScenarioProblem(
        file: file, line: node.mark?.line ?? line, place: path(error.under(name).path), reason: "wanted \(error.wanted)"
      )
    }
  }
}
