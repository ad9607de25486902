import Imaging

/// Reads text that people wrote.
enum TextFile {
  /// The largest file, in bytes.
  static let maximumBytes = 1 << 20

  static func read(_ path: String) throws -> String {
    do {
      guard let bytes = try RegularFile(path: path).readAll(maximum: maximumBytes) else {
        throw Failure("overt: \(path): is larger than \(maximumBytes) bytes")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure("overt: \(path): is not UTF-8 text")
      }
      return text
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("overt: \(path): cannot be read")
    }
  }
}
