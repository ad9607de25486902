import Foundation

/// The photographs, clips and models that tests use and the repository does not hold: `OVERT_TEST_DATA`, else a folder
/// beside the repository.
public enum TestData {
  /// The folder, whether it is there or not.
  public static let folder: String =
    ProcessInfo.processInfo.environment["OVERT_TEST_DATA"] ?? Repository.path("../shared/data")

  /// The path of `name`; where it is missing, `nil` and one line on standard output that says so, which `.ci/run` looks
  /// for.
  public static func path(_ name: String, for test: String = #function) -> String? {
    let path = "\(folder)/\(name)"
    if FileManager.default.fileExists(atPath: path) { return path }
    print("SKIPPED-NO-DATA \(test): there is no \(path)")
    return nil
  }

  /// The paths of all `names`, or `nil` as soon as one is missing.
  public static func paths(_ names: [String], for test: String = #function) -> [String]? {
    var paths: [String] = []
    for name in names {
      guard let path = path(name, for: test) else { return nil }
      paths.append(path)
    }
    return paths
  }
}
