import Foundation
import Ledger

/// A published log in memory, so that a test can change any byte of it.
struct MemoryTileSource: TileSource {
  var files: [String: [UInt8]] = [:]

  /// Everything in a folder.
  init(folder: String) throws {
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
    }
  }

  func bytes(at path: String, limit: Int) throws(TileSourceProblem) -> [UInt8]? {
    guard let bytes = files[path] else { return nil }
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }
}
