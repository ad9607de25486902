import Foundation

/// Other people's implementations, run in Python, that say what ours should give.
public enum Referee {
  /// The Python that has them: `OVERT_REFEREE_PYTHON`, else the one that set-up makes.
  public static var python: String {
    ProcessInfo.processInfo.environment["OVERT_REFEREE_PYTHON"] ?? Repository.path(".deps/venv/bin/python")
  }

  /// Runs the script at `path` and gives what it prints.
  ///
  /// - Parameter needs: the modules it imports, asked for first so that a missing one is named.
  public static func run(_ path: String, _ arguments: [String], needs: [String]) throws -> String {
    let install = "run scripts/setup --referees, or set OVERT_REFEREE_PYTHON to a Python that has it"
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Command.Failure(description: "the referees' Python \(python) is not there; \(install)")
    }
    let question = """
      import importlib.util, sys
      print(*[name for name in sys.argv[1:] if importlib.util.find_spec(name) is None])
      """
    let missing = try Command(python, ["-c", question] + needs).run().lines
    guard missing.isEmpty else {
      throw Command.Failure(description: "\(python) lacks \(missing.joined(separator: ", ")); \(install)")
    }
    let outcome = try Command(python, [path] + arguments).run()
    guard outcome.status == 0 else {
      throw Command.Failure(description: "the referee \(path) ended with \(outcome.status): \(outcome.errors)")
    }
    return outcome.output
  }
}
