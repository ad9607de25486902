import Foundation

/// The built program, as a person at a terminal would call it.
public struct Overt: Sendable {
  /// Where the build leaves it.
  public static var program: String { "\(Repository.build)/overt" }

  /// The folder of model packs that it is pointed at.
  public var models: String
  /// Home folder and folder for temporary files; `nil` for the test's own.
  public var home: String?
  /// The folder it is called from; `nil` for the test's own.
  public var folder: String?

  /// The program with the packs in `models`.
  public init(models: String, home: String? = nil, folder: String? = nil) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.program) else {
      throw Command.Failure(
        description: "there is no \(Self.program); build it with `swift build -c release --product overt` first")
    }
    self.models = models
    self.home = home
    self.folder = folder
  }

  /// Calls it and waits for its end.
  public func callAsFunction(_ arguments: String..., limit: Double = 300) throws -> Command.Outcome {
    try self(arguments, limit: limit)
  }

  /// Calls it and waits for its end.
  public func callAsFunction(_ arguments: [String], limit: Double = 300) throws -> Command.Outcome {
    var environment = ProcessInfo.processInfo.environment
    environment["OVERT_MODELS"] = models
    if let home {
      environment["HOME"] = home
      environment["TMPDIR"] = home
      environment["XDG_CACHE_HOME"] = nil
      environment["XDG_CONFIG_HOME"] = nil
    }
    return try Command(Self.program, arguments, environment: environment, folder: folder, limit: limit).run()
  }
}
