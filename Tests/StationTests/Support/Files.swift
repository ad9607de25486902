import Foundation

/// The files of a folder, by path within it, as they were at a moment.
struct Files: Sendable {
  private(set) var bytes: [String: [UInt8]] = [:]

  /// No files.
  init() {}

  /// The files of a folder at any depth. Locks and sockets are left out.
  init(_ folder: String) throws {
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    for name in names where !name.hasSuffix(".lock") {
      let path = "\(folder)/\(name)"
      // What goes away meanwhile, such as a write-ahead log, is not there to be taken.
      guard let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType,
        type == .typeRegular, let data = FileManager.default.contents(atPath: path)
      else { continue }
      bytes[name] = Array(data)
    }
  }

  subscript(name: String) -> [UInt8]? {
    get { bytes[name] }
    set { bytes[name] = newValue }
  }

  /// Writes them into a folder, readable by their owner only.
  func write(to folder: String) throws {
    for (name, bytes) in bytes {
      let path = "\(folder)/\(name)"
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      guard
        FileManager.default.createFile(
          atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
    }
  }

  /// Whether any of them holds these bytes.
  func contain(_ needle: some Sequence<UInt8>) -> Bool {
    let needle = Data(needle)
    return bytes.values.contains { Data($0).range(of: needle) != nil }
  }

  /// The names of those that hold these bytes.
  func containing(_ needle: some Sequence<UInt8>) -> [String] {
    let needle = Data(needle)
    return bytes.filter { Data($0.value).range(of: needle) != nil }.keys.sorted()
  }
}
