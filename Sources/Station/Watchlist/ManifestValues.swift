import Mandate
import Tabular

/// The values of a manifest's row by column.
struct ManifestValues {
  /// The line of the file, from 1.
  let line: Int
  private let columns: [String]
  private let values: [String]

  init(_ row: CSVTable.Row, columns: [String]) {
    line = row.line
    values = row.values
    self.columns = columns
  }

  subscript(column: String) -> String { columns.firstIndex(of: column).map { values[$0] } ?? "" }

  func text(_ column: String, atMost bytes: Int) throws(FieldProblem) -> String {
    let text = self[column]
    guard text.utf8.count <= bytes else { throw FieldProblem(column, wanted: "at most \(bytes) bytes") }
    return text
  }

  func reference() throws(FieldProblem) -> String {
    let reference = self["reference"]
    guard !reference.isEmpty, reference.utf8.count <= 256 else {
      throw FieldProblem("reference", wanted: "1 to 256 bytes")
    }
    return reference
  }

  func image() throws(FieldProblem) -> String {
    let image = self["image"]
    guard !image.isEmpty, image.utf8.count <= 4_096 else {
      throw FieldProblem("image", wanted: "the path of an image")
    }
    return image
  }

  func word<Code: Word>(_ column: String) throws(FieldProblem) -> Code {
    guard let word = Code(self[column]) else { throw FieldProblem(column, wanted: Code.pattern) }
    return word
  }

  func moment(_ column: String) throws(FieldProblem) -> Instant {
    guard let instant = Instant(self[column]) else {
      throw FieldProblem(column, wanted: "a moment with offset such as 2026-03-28T12:00:00+01:00")
    }
    return instant
  }

  func day(_ column: String) throws(FieldProblem) -> Day? {
    if self[column].isEmpty { return nil }
    guard let day = Day(self[column]) else { throw FieldProblem(column, wanted: Day.form) }
    return day
  }

  func flag(_ column: String) throws(FieldProblem) -> Bool {
    switch self[column].lowercased() {
    case "yes", "true", "1": true
    case "no", "false", "0", "": false
    default: throw FieldProblem(column, wanted: "yes or no")
    }
  }

  func officer(_ column: String) throws(FieldProblem) -> OfficerID? {
    if self[column].isEmpty { return nil }
    guard let officer = OfficerID(self[column]) else {
      throw FieldProblem(column, wanted: "an officer's number such as O7")
    }
    return officer
  }
}
