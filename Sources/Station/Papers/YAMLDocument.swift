import Yams

/// A YAML document that somebody wrote, of bounded size, without anchors and aliases.
enum YAMLDocument {
  /// The largest document taken, in bytes.
  static let maximumBytes = 1 << 20

  /// Why a document is not taken.
  struct Problem: Error {
    /// The line of the file, where that is known.
    let line: Int?
    /// What is wrong.
    let reason: String
  }

  /// The document's root.
  static func compose(_ bytes: [UInt8]) throws(Problem) -> Node {
    guard bytes.count <= maximumBytes else { throw Problem(line: nil, reason: "is larger than \(maximumBytes) bytes") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(line: nil, reason: "is not UTF-8 text")
    }
    if let line = lineOfAlias(bytes) {
      throw Problem(line: line, reason: "anchors and aliases (& and *) are not taken")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Problem(line: line(of: error), reason: "is not YAML: \(reason(of: error))")
    } catch {
      throw Problem(line: nil, reason: "is not YAML")
    }
    guard let root else { throw Problem(line: nil, reason: "is empty") }
    return root
  }

  /// The first line with an anchor or alias: they let a small file grow without bound, and nothing that people write here
  /// needs them.
  private static func lineOfAlias(_ bytes: [UInt8]) -> Int? {
    let before = Set(" \t\r\n[{,:?-".utf8)
    let after = Set(" \t\r\n".utf8)
    var line = 1
    var previous = UInt8(ascii: "\n")
    for (byte, next) in zip(bytes, bytes.dropFirst() + [UInt8(ascii: "\n")]) {
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), before.contains(previous), !after.contains(next) {
        return line
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
    return nil
  }

  /// Text from a file as it may stand in a message: one line of plain characters.
  static func shown(_ text: String, limit: Int = 60) -> String {
    String(text.unicodeScalars.prefix(limit).map { 0x20..<0x7F ~= $0.value ? Character($0) : "?" })
  }

  private static func reason(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      shown(problem, limit: 120)
    case .duplicatedKeysInMapping(let keys, _):
      "the key “\(shown(keys.first ?? "?"))” stands twice"
    default: "it cannot be read"
    }
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }
}
