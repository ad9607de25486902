import Foundation
import TestSupport

/// Go's own implementation of transparency logs, as Debian packages it, built from `Referees/referee.go`.
struct GoReferee {
  private static let compiler = "/usr/bin/go"
  private static let library = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog"

  private let program: String
  // Kept as long as the program is wanted.
  private let folder: TemporaryFolder

  /// Builds the referee; `nil`, and one line on standard output that says so, where Go is not installed.
  init?(for test: String = #function) throws {
    for path in [Self.compiler, Self.library] where !FileManager.default.fileExists(atPath: path) {
      print("SKIPPED-NO-DATA \(test): there is no \(path); run scripts/setup --referees")
      return nil
    }
    folder = try TemporaryFolder()
    program = folder.file("referee")
    let outcome = try Command(
      Self.compiler, ["build", "-o", program, Repository.path("Tests/LedgerTests/Referees/referee.go")],
      environment: [
        "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": folder.file("cache"), "PATH": "/usr/bin:/bin",
      ]
    ).run()
    guard outcome.status == 0 else {
      throw Command.Failure(description: "the referee does not build: \(outcome.errors)")
    }
  }

  /// What the referee says.
  func run(_ arguments: String...) throws -> Command.Outcome { try Command(program, arguments).run() }
}
