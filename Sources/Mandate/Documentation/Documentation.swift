/// The reference documents that are written from the code, so that they cannot say anything else than the code does.
///
/// `docs/rules.md` and `docs/events.md` are these texts; a test fails when they differ.
public enum Documentation {
  /// Rows of a table in Markdown under its headings; bars within cells are escaped.
  static func table(_ headings: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: headings.count)
    return ([line(headings), rule] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  /// A name as code.
  static func code(_ name: String) -> String { "`\(name)`" }
}
