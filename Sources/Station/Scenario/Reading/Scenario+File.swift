import Foundation
import Yams

extension Scenario {
  /// The largest file taken, in bytes.
  public static let maximumBytes = YAMLDocument.maximumBytes
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
    let root: Node
    do throws(YAMLDocument.Problem) {
      root = try YAMLDocument.compose(bytes)
    } catch {
      throw ScenarioProblem(file: file, line: error.line, place: "", reason: error.reason)
    }
    try self.init(root, file: file)
  }
}
