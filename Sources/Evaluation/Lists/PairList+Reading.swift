import Imaging
import Tabular

extension PairList {
  /// Reads the file at `path`, a CSV file or LFW's own form, whichever it is.
  public static func read(_ path: String) throws(EvaluationError) -> PairList {
    let bytes = try ListFile.read(path, maximum: maximumBytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badList("\(printable(path)): is not UTF-8 text")
    }
    if isLFW(text) { return try PairList(lfw: text, name: printable(path)) }
    let table: CSVTable
    do {
      table = try CSVTable(bytes, name: printable(path), columns: ["path_a", "path_b", "same"], further: true)
    } catch {
      throw .badList(error.description)
    }
    return try PairList(table, name: printable(path))
  }
}
