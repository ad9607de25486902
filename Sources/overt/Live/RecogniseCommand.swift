import ArgumentParser
import Foundation
import Service

/// `overt recognise`: the process that looks at cameras, started by `overt run` and by nobody else.
struct RecogniseCommand: ParsableCommand {
  /// The word that makes the program a recogniser's process.
  static let word = "recognise"
  static let configuration = CommandConfiguration(
    commandName: word, abstract: "Looks at cameras for overt run, which starts it.", shouldDisplay: false)

  func run() throws {
    throw Failure("overt: recognise is started by overt run, which tells it what to look at")
  }

  /// All that its process gets of an environment: where models and libraries are, and certificates.
  static func environment(models: String) -> [String: String] {
    var environment = ["OVERT_MODELS": models]
    for name in ["LD_LIBRARY_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR", "TZ"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }

  /// The process's life.
  static func live() -> Never {
    var input = stat()
    guard fstat(STDIN_FILENO, &input) == 0, input.st_mode & S_IFMT == S_IFSOCK else {
      Standard.error("overt: recognise is started by overt run, which tells it what to look at")
      Foundation.exit(2)
    }
    do {
      RecogniserChild(store: try ModelOptions.store.folder).run()
    } catch {
      Standard.error("overt: the recogniser's process: \(error)")
      Foundation.exit(2)
    }
  }
}
