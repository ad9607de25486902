import Imaging
import Tabular

/// Labels of people, such as sex or age band, from a CSV file: a column `identity` or `path` says who, every other column
/// is a label. An empty value means that nobody said.
public struct GroupTable: Sendable {
  /// The names of the labels.
  public let columns: [String]
  /// Whether rows are of images rather than of people.
  public let isByPath: Bool
  /// The values of each row's labels, by identity or path.
  let values: [String: [String]]

  /// The most labels, and the longest value in characters.
  public static let maximumColumns = 8, maximumLength = 64
  /// The largest file read, in bytes.
  public static let maximumBytes = 256 << 20

  /// Reads the file at `path`.
  ///
  /// - Throws: `badList` naming the file, the line, the column and the reason.
  public init(path: String) throws(EvaluationError) {
    let name = printable(path)
    try self.init(ListFile.read(path, maximum: Self.maximumBytes), name: name)
  }

  /// Reads the bytes of a file that messages call `name`.
  public init(_ bytes: [UInt8], name: String) throws(EvaluationError) {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let header = String(decoding: first, as: UTF8.self).split(separator: ",").map {
      $0.trimmingPrefix("\u{FEFF}").filter { $0 != "\"" }
    }
    isByPath = header.contains("path")
    let key = isByPath ? "path" : "identity"
    let table: CSVTable
    do throws(CSVTable.Problem) {
      table = try CSVTable(bytes, name: name, columns: [key], further: true)
    } catch {
      throw .badList(error.description)
    }
    let labels = table.furtherColumns.indices.filter { table.furtherColumns[$0] != "identity" }
    columns = labels.map { table.furtherColumns[$0] }
    guard 1...Self.maximumColumns ~= columns.count else {
      throw .badList("\(name): line 1: there are \(columns.count) labels; 1 to \(Self.maximumColumns) are taken")
    }
    var values: [String: [String]] = [:]
    for row in table.rows {
      let labels = labels.map { row.further[$0] }
      if let place = labels.firstIndex(where: { $0.count > Self.maximumLength || printable($0) != $0 }) {
        throw .badList(
          "\(name): line \(row.line): column “\(printable(columns[place]))” is no label of at most "
            + "\(Self.maximumLength) characters")
      }
      guard let who = row.values.first, !who.isEmpty else {
        throw .badList("\(name): line \(row.line): column “\(key)” is empty")
      }
      if let earlier = values[who], earlier != labels {
        throw .badList("\(name): line \(row.line): \(printable(who)) has two different sets of labels")
      }
      values[who] = labels
    }
    guard !values.isEmpty else { throw .badList("\(name): labels nobody") }
    self.values = values
  }

  /// The labels of a person, by their name or, where that is the path of a folder, by its last part.
  private subscript(identity name: String) -> [String]? {
    values[name] ?? name.lastIndex(of: "/").flatMap { values[String(name[name.index(after: $0)...])] }
  }

  /// The labels of each subject: `nil` where nobody said, or where a subject's images are labelled differently.
  ///
  /// - Parameter images: the images' paths, by which, or by whose subject's name, rows are found.
  func labels(of subjects: Subjects, images: [String]) -> [[String?]] {
    var labels = [[String?]?](repeating: nil, count: subjects.names.count)
    for (image, subject) in zip(images, subjects.ofImages) {
      guard let found = isByPath ? values[image] : self[identity: subjects.names[subject]] else { continue }
      let known = found.map { $0.isEmpty ? nil : $0 }
      guard let earlier = labels[subject] else {
        labels[subject] = known
        continue
      }
      labels[subject] = zip(earlier, known).map { $0 == $1 ? $0 : nil }
    }
    return labels.map { $0 ?? columns.map { _ in nil } }
  }
}
