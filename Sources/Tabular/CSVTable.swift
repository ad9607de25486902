import Imaging

/// A CSV file with a header line (RFC 4180): chosen columns of every row, with the line each row starts on.
public struct CSVTable: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// The line of the file that it starts on, from 1.
    public let line: Int
    /// The values of the columns asked for, in the order asked.
    public let values: [String]
    /// The values of the other columns, in the order of the file; empty where they were not asked for.
    public let further: [String]
  }

  /// What is wrong with a CSV file: one line that names the file, the line and the reason.
  public struct Problem: Error, Sendable, CustomStringConvertible {
    /// The line.
    public let description: String
  }

  /// The rows below the header.
  public let rows: [Row]
  /// The names of the other columns, in the order of the file; empty where they were not asked for.
  public let furtherColumns: [String]

  /// The most rows taken.
  public static let maximumRows = 1_000_000

  /// Reads the file at `path`.
  ///
  /// - Parameter further: whether the other columns are kept too.
  public init(path: String, columns: [String], maximumBytes: Int, further: Bool = false) throws(Problem) {
    let bytes: [UInt8]
    do {
      guard let all = try RegularFile(path: path).readAll(maximum: maximumBytes) else {
        throw Problem(description: "\(printable(path)): is larger than \(maximumBytes) bytes")
      }
      bytes = all
    } catch let problem as Problem {
      throw problem
    } catch RegularFile.Refusal.unreadable(let reason) {
      throw Problem(description: "\(printable(path)): \(reason)")
    } catch RegularFile.Refusal.notAFile(let kind) {
      throw Problem(description: "\(printable(path)): is \(kind), not a file")
    } catch {
      throw Problem(description: "\(printable(path)): cannot be read")
    }
    try self.init(bytes, name: printable(path), columns: columns, further: further)
  }

  /// Reads the bytes of a file that messages call `name`.
  ///
  /// - Parameter further: whether the other columns are kept too.
  public init(_ bytes: [UInt8], name: String, columns: [String], further: Bool = false) throws(Problem) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(description: "\(name): is not UTF-8 text")
    }
    var lines = try Self.split(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, name: name)
    guard !lines.isEmpty else { throw Problem(description: "\(name): is empty") }
    let header = lines.removeFirst().values
    var positions: [Int] = []
    for column in columns {
      guard let position = header.firstIndex(of: column) else {
        throw Problem(
          description:
            "\(name): line 1: there is no column “\(column)”; the columns needed are \(columns.joined(separator: ","))")
      }
      positions.append(position)
    }
    let others = further ? header.indices.filter { !positions.contains($0) } : []
    if further, let twice = header.indices.first(where: { header[..<$0].contains(header[$0]) }) {
      throw Problem(description: "\(name): line 1: there are two columns “\(printable(header[twice]))”")
    }
    furtherColumns = others.map { header[$0] }
    var rows: [Row] = []
    for line in lines where line.values != [""] {
      guard line.values.count == header.count else {
        throw Problem(
          description: "\(name): line \(line.line): has \(line.values.count) columns, the header has \(header.count)")
      }
      rows.append(
        Row(
          line: line.line, values: positions.map { line.values[$0] }, further: others.map { line.values[$0] }))
    }
    self.rows = rows
  }

  private static func split(_ text: String, name: String) throws(Problem) -> [Row] {
    var rows: [Row] = []
    var values: [String] = []
    var value = String.UnicodeScalarView()
    var line = 1
    var start = 1
    var isQuoted = false
    var wasQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    func problem(_ reason: String) -> Problem { Problem(description: "\(name): line \(line): \(reason)") }
    func endRow() throws(Problem) {
      values.append(String(value))
      value.removeAll()
      rows.append(Row(line: start, values: values, further: []))
      values.removeAll()
      wasQuoted = false
      guard rows.count <= maximumRows else { throw problem("the file has more than \(maximumRows) rows") }
    }
    while let scalar = next {
      next = scalars.next()
      if scalar == "\n" { line += 1 }
      switch (scalar, isQuoted) {
      case ("\"", true) where next == "\"":
        value.append(scalar)
        next = scalars.next()
      case ("\"", true):
        isQuoted = false
        wasQuoted = true
      case (_, true):
        value.append(scalar)
      case ("\"", false):
        guard value.isEmpty, !wasQuoted else { throw problem("a quotation mark stands in the middle of a value") }
        isQuoted = true
      case (",", false):
        values.append(String(value))
        value.removeAll()
        wasQuoted = false
      case ("\r", false) where next == "\n" || next == nil:
        break
      case ("\n", false):
        try endRow()
        start = line
      case (_, false):
        guard !wasQuoted else { throw problem("text follows a quoted value") }
        value.append(scalar)
      }
    }
    guard !isQuoted else { throw problem("a quotation mark is not closed") }
    if !value.isEmpty || !values.isEmpty || wasQuoted { try endRow() }
    return rows
  }
}
