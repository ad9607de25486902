import Foundation

/// What the benchmarks say, and the blocks that they keep up to date in the documentation.
enum Output {
  /// Says something to the person who runs the benchmark.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data("overt-bench: \(line)\n".utf8))
  }

  /// Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->` in the document at `path`.
  static func replace(_ name: String, in path: String, with text: String) throws {
    let (begin, end) = ("<!-- begin \(name) -->", "<!-- end \(name) -->")
    let document = try String(contentsOfFile: path, encoding: .utf8)
    guard let first = document.range(of: begin), let last = document.range(of: end),
      first.upperBound <= last.lowerBound
    else { throw Problem(description: "\(path): there is no place marked “\(begin)” … “\(end)”") }
    let whole = document[..<first.upperBound] + "\n\n\(text)\n\n" + document[last.lowerBound...]
    try String(whole).write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// A table in Markdown.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// A number with so many decimals.
  static func number(_ value: Double, _ decimals: Int) -> String {
    value.isFinite ? String(format: "%.\(decimals)f", value) : "–"
  }

  /// Why a document could not be brought up to date.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }
}
