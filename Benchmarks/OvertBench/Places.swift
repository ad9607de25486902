import ArgumentParser
import Faces
import Foundation

/// Where things are. A benchmark runs in the repository it measures, so paths are relative to its sources.
enum Places {
  /// The repository's root.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The test material: `--data`, else OVERT_TEST_DATA, else beside the repository.
  static func data(_ option: String?) throws -> String {
    let place = option ?? ProcessInfo.processInfo.environment["OVERT_TEST_DATA"] ?? "\(root)/../shared/data"
    guard FileManager.default.fileExists(atPath: "\(place)/lists") else {
      throw ValidationError("\(place): there is no test material here; name its folder with --data or OVERT_TEST_DATA")
    }
    return URL(fileURLWithPath: place).standardizedFileURL.path
  }

  /// The model packs.
  static var store: ModelStore {
    ModelStore(folder: ProcessInfo.processInfo.environment["OVERT_MODELS"] ?? "\(root)/models")
  }

  /// The embedders that are installed, of those that the documentation speaks of.
  static func embedders() throws -> [String] {
    let store = Self.store
    return try ["mobilefacenet", "dlib-resnet"].filter { try store.isInstalled(store.card($0)) }
  }
}
