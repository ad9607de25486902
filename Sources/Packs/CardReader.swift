import Yams

/// Reads values out of a card's YAML and says, for whatever is wrong, at which key.
struct CardReader {
  let path: String
  let place: String
  private let mapping: Node.Mapping

  /// Takes a mapping and refuses keys that are not `known`, since a misspelt key would otherwise be ignored.
  init(_ node: Node, path: String, place: String, known: Set<String>) throws(PackError) {
    guard case .mapping(let mapping) = node else {
      throw .badCard(path: path, at: place, reason: "keys and values were expected here")
    }
    for (key, _) in mapping {
      guard let name = key.string, known.contains(name) else {
        throw .badCard(
          path: path, at: place, reason: "unknown key “\(Self.shown(key.string ?? "?", limit: 40))”")
      }
    }
    self.mapping = mapping
    self.path = path
    self.place = place
  }

  func fail<T>(_ key: String, _ reason: String) throws(PackError) -> T {
    throw PackError.badCard(path: path, at: place.isEmpty ? key : "\(place).\(key)", reason: reason)
  }

  func node(_ key: String) throws(PackError) -> Node {
    guard let node = mapping[key] else { return try fail(key, "is missing") }
    return node
  }

  func has(_ key: String) -> Bool { mapping[key] != nil }

  func text(_ key: String, limit: Int = 4_000) throws(PackError) -> String {
    guard case .scalar(let scalar) = try node(key), !scalar.string.isEmpty else {
      return try fail(key, "text was expected")
    }
    guard scalar.string.utf8.count <= limit else { return try fail(key, "is longer than \(limit) bytes") }
    return scalar.string
  }

  func integer(_ key: String, in range: ClosedRange<Int>) throws(PackError) -> Int {
    guard let value = Int(try text(key, limit: 40)) else { return try fail(key, "a whole number was expected") }
    guard range.contains(value) else {
      return try fail(key, "is \(value), outside \(range.lowerBound) … \(range.upperBound)")
    }
    return value
  }

  func number(_ key: String, in range: ClosedRange<Double>) throws(PackError) -> Double {
    guard let value = Double(try text(key, limit: 40)), range.contains(value) else {
      return try fail(key, "a number from \(range.lowerBound) to \(range.upperBound) was expected")
    }
    return value
  }

  func flag(_ key: String, default standard: Bool) throws(PackError) -> Bool {
    guard has(key) else { return standard }
    switch try text(key, limit: 40) {
    case "true": return true
    case "false": return false
    default: return try fail(key, "true or false was expected")
    }
  }

  func choice<T: RawRepresentable<String> & CaseIterable>(_ key: String, of type: T.Type) throws(PackError) -> T {
    guard let value = T(rawValue: try text(key, limit: 40)) else {
      let words = T.allCases.map(\.rawValue).joined(separator: ", ")
      return try fail(key, "one of \(words) was expected")
    }
    return value
  }

  func list(_ key: String, count: ClosedRange<Int>) throws(PackError) -> [Node] {
    guard case .sequence(let items) = try node(key) else { return try fail(key, "a list was expected") }
    guard count.contains(items.count) else {
      return try fail(key, "holds \(items.count) items; \(count.lowerBound) to \(count.upperBound) were expected")
    }
    return Array(items)
  }

  func numbers(_ key: String, count: Int, in range: ClosedRange<Double>) throws(PackError) -> [Float] {
    var values: [Float] = []
    for item in try list(key, count: count...count) {
      guard let text = item.string, let value = Double(text), range.contains(value) else {
        return try fail(key, "numbers from \(range.lowerBound) to \(range.upperBound) were expected")
      }
      values.append(Float(value))
    }
    return values
  }

  func section(_ key: String, known: Set<String>) throws(PackError) -> CardReader {
    try CardReader(try node(key), path: path, place: place.isEmpty ? key : "\(place).\(key)", known: known)
  }

  /// Text from a card as it may stand in a message: one line of plain characters.
  static func shown(_ text: String, limit: Int) -> String {
    String(text.unicodeScalars.prefix(limit).map { 0x20..<0x7F ~= $0.value ? Character($0) : "?" })
  }
}
