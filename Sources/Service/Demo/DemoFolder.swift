import Foundation
import Imaging

/// Where the demo keeps its clip: the user's cache, or a temporary folder when nothing can be written there.
struct DemoFolder: Sendable {
  /// The folder, which exists.
  let path: String
  /// Whether it is to be removed at the end.
  let isTemporary: Bool

  /// Finds or makes the folder.
  ///
  /// - Parameter environment: where XDG_CACHE_HOME and HOME are looked up.
  init(environment: [String: String]) throws(DemoError) {
    if let cache = Self.cache(environment), Self.canWrite(in: cache) {
      path = cache
      isTemporary = false
      return
    }
    let place = FileManager.default.temporaryDirectory.path + "/overt-demo-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unusable(
        "neither \(Self.cache(environment).map(printable) ?? "a cache folder") nor \(printable(place)) can be written")
    }
    path = place
    isTemporary = true
  }

  /// Removes the folder if it is temporary.
  func discard() {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }

  /// `${XDG_CACHE_HOME:-~/.cache}/overt`; a relative XDG_CACHE_HOME counts as none (XDG Base Directory Specification).
  private static func cache(_ environment: [String: String]) -> String? {
    if let place = environment["XDG_CACHE_HOME"], place.hasPrefix("/") { return place + "/overt" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.cache/overt"
  }

  private static func canWrite(in folder: String) -> Bool {
    let manager = FileManager.default
    guard (try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else { return false }
    return manager.isWritableFile(atPath: folder)
  }
}
