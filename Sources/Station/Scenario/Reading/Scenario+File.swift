import Foundation
import Yams

extension Scenario {
  /// The largest file taken, in bytes.
  public static let maximumBytes = 1_048_576
  /// The most steps taken.
  public static let maximumSteps = 10_000

  /// Reads the file at `path`.
  public init(file path: String) throws(ScenarioProblem) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ScenarioProblem(file: path, line: nil, place: "", reason: "cannot be opened")
    }
    defer { try? handle.close() }
    let bytes: Data?
    do {
      bytes = try handle.read(upToCount: Self.maximumBytes + 1)
    } catch {
      throw ScenarioProblem(file: path, line: nil, place: "", reason: "cannot be read")
    }
    try self.init(yaml: Array(bytes ?? Data()), file: path)
  }

  /// Reads a scenario from its bytes.
  ///
  /// - Parameter file: for messages.
  public init(yaml bytes: [UInt8], file: String) throws(ScenarioProblem) {
    func problem(_ reason: String, line: Int? = nil) -> ScenarioProblem {
      ScenarioProblem(file: file, line: line, place: "", reason: reason)
    }
    guard bytes.count <= Self.maximumBytes else { throw problem("is larger than \(Self.maximumBytes) bytes") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw problem("is not UTF-8 text") }
    if let line = Self.lineOfAlias(bytes) { throw problem("anchors and aliases (& and *) are not taken", line: line) }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw problem("is not YAML: \(Self.reason(of: error))", line: Self.line(of: error))
    } catch {
      throw problem("is not YAML")
    }
    guard let root else { throw problem("is empty") }
    try self.init(root, file: file)
  }

  /// The first line with an anchor or alias: they let a small file grow without bound, and no story needs them.
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

  private static func reason(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      ScenarioReader.shown(problem, limit: 120)
    case .duplicatedKeysInMapping(let keys, _):
      "the key “\(ScenarioReader.shown(keys.first ?? "?"))” stands twice"
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
