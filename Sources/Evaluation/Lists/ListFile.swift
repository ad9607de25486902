import Imaging

/// The bytes of a list.
enum ListFile {
  /// Everything in the file at `path`, at most `maximum` bytes.
  static func read(_ path: String, maximum: Int) throws(EvaluationError) -> [UInt8] {
    let all: [UInt8]?
    do {
      all = try RegularFile(path: path).readAll(maximum: maximum)
    } catch {
      switch error {
      case .unreadable(let reason): throw .badList("\(printable(path)): \(reason)")
      case .notAFile(let kind): throw .badList("\(printable(path)): is \(kind), not a file")
      }
    }
    guard let all else { throw .badList("\(printable(path)): is larger than \(maximum) bytes") }
    return all
  }
}
