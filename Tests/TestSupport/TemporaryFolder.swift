import Foundation

/// A folder of a test's own, gone with it.
public final class TemporaryFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Makes the folder.
  public init() throws {
    path = FileManager.default.temporaryDirectory.path + "/overt-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of `name`, which need not exist.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes the folder called `name` within and returns its path.
  public func folder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
    return file(name)
  }

  /// Writes `content` into the file called `name` and returns its path.
  public func write(_ content: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(content).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Writes `text` into the file called `name` and returns its path.
  public func write(_ text: String, to name: String) throws -> String { try write(text.utf8, to: name) }

  /// Lets `name` be another name of `target` and returns its path.
  public func link(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: file(name), withDestinationPath: target)
    return file(name)
  }

  /// The paths, relative to the folder, of everything in it at any depth.
  public var contents: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
  }
}
