import Ledger
import Mandate

/// Rows of JSON as an aligned table, or as they are.
struct Table {
  private let columns: [String]

  init(_ columns: [String]) {
    self.columns = columns
  }

  /// Prints rows, which are objects.
  func print(_ rows: JSONValue?, json: Bool) {
    guard case .array(let rows) = rows else { return }
    if json {
      for row in rows { Standard.output(StationOptions.line(row)) }
      return
    }
    let cells = rows.map { row -> [String] in
      guard case .object(let members) = row else { return [] }
      return columns.map { Self.cell($0, members[$0]) }
    }
    guard !cells.isEmpty else { return Standard.output("none") }
    let widths = columns.indices.map { column in
      max(columns[column].count, cells.map { $0[column].count }.max() ?? 0)
    }
    for line in [columns] + cells {
      let padded = zip(line, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
      var text = padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      Standard.output(text)
    }
  }

  /// The letters in front of numbers, as commands take them.
  private static let letters = [
    "officer": OfficerID.letter, "deployment": DeploymentID.letter, "alert": AlertID.letter, "entry": EntryID.letter,
    "grant": GrantID.letter, "agreement": AgreementID.letter, "hold": HoldID.letter, "policy": PolicyID.letter,
  ]

  private static func cell(_ column: String, _ value: JSONValue?) -> String {
    if case .integer = value, let letter = letters[column] { return letter + text(value) }
    return text(value)
  }

  /// A value in a few characters.
  static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: "–"
    case .bool(let value): value ? "yes" : "no"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let text): text
    case .array(let values): values.isEmpty ? "–" : values.map { Self.text($0) }.joined(separator: ", ")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key) \(Self.text($0.value))" }.joined(separator: ", ")
    }
  }
}
