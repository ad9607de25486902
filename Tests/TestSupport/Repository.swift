import Foundation

/// Where things lie in this repository, found from where this file was compiled.
public enum Repository {
  /// The repository's root folder.
  public static let root: String = {
    var path = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { path.deleteLastPathComponent() }
    return path.path
  }()

  /// The path of `name` within the repository.
  public static func path(_ name: String) -> String { "\(root)/\(name)" }

  /// The folder with what a build made: programs and modules.
  public static var build: String { path(".build/release") }
}
