/// A published log in a folder.
public struct FolderTileSource: TileSource {
  /// The folder's path.
  public let folder: String

  /// The log in `folder`.
  public init(_ folder: String) {
    self.folder = folder
  }

  /// What is in the file at `path` within the folder.
  public func bytes(at path: String, limit: Int) throws(TileSourceProblem) -> [UInt8]? {
    do {
      return try DurableFile.read("\(folder)/\(path)", limit: limit)
    } catch {
      switch error {
      case .missing: return nil
      case .tooLarge: throw .tooLarge(path: path, limit: limit)
      case .exists, .open, .held, .system: throw .unreadable(path: path, reason: "\(error)")
      }
    }
  }
}
