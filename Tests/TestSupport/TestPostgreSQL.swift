import Foundation

/// A PostgreSQL of the tests' own, started when first needed and gone with them.
package enum TestPostgreSQL {
  /// The server, or why there is none.
  private static let server = Result { try Server() }

  /// How libpq reaches it.
  package static func target() throws -> String { try server.get().target }

  /// Where it keeps its files.
  package static func dataFolder() throws -> String { try server.get().data }

  /// Makes a database of this name, empty or a copy of another that nobody is connected to.
  ///
  /// - Returns: how libpq reaches it.
  package static func makeDatabase(_ name: String, from template: String? = nil) throws -> String {
    try sql("CREATE DATABASE \(name)\(template.map { " TEMPLATE \($0)" } ?? "")", schema: "public")
    return try server.get().target(of: name)
  }

  /// Runs SQL as its superuser.
  package static func sql(_ text: String, schema: String, database: String = "postgres") throws {
    let server = try server.get()
    let outcome = try Command(
      "\(server.programs)/psql",
      [
        "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", server.target(of: database), "-c", "SET search_path = \(schema)",
        "-c", text,
      ]
    ).run()
    guard outcome.status == 0 else { throw Command.Failure(description: "psql: \(outcome.errors)") }
  }

  private struct Server {
    let data: String
    let programs: String
    private let folder: String

    var target: String { target(of: "postgres") }

    func target(of database: String) -> String { "host=\(folder) user=postgres dbname=\(database)" }

    init() throws {
      programs = try Self.findPrograms()
      // Not a `TemporaryFolder`: nothing would take it away when the tests end. The keeper does.
      let folder = FileManager.default.temporaryDirectory.path + "/overt-pg-\(getpid())"
      self.folder = folder
      data = folder + "/data"
      let user = geteuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
      try Self.run(["mkdir", "-m", "700", folder])
      if geteuid() == 0 { try Self.run(["chown", "postgres", folder]) }
      try Self.run(
        user + ["\(programs)/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"])
      // The keeper outlives the tests however they end, ends the server and takes its folder away.
      let keeper = Process()
      keeper.executableURL = URL(fileURLWithPath: "/bin/sh")
      keeper.arguments = [
        "-c",
        """
        folder=$1; tests=$2; shift 2
        "$@" >"$folder/log" 2>&1 &
        while [ -d /proc/$tests ]; do sleep 1; done
        kill -QUIT $(head -1 "$folder/data/postmaster.pid")
        wait
        rm -rf "$folder"
        """, "keeper", folder, "\(getpid())",
      ]
      keeper.arguments? +=
        user + [
          "\(programs)/postgres", "-D", data, "-c", "listen_addresses=", "-k", folder, "-c", "max_connections=50",
        ]
      keeper.standardInput = FileHandle.nullDevice
      keeper.standardOutput = FileHandle.nullDevice
      keeper.standardError = FileHandle.nullDevice
      try keeper.run()
      for _ in 0..<200 {
        usleep(50_000)
        let ready = try Command("\(programs)/pg_isready", ["-q", "-h", folder]).run()
        if ready.status == 0 { return }
      }
      throw Command.Failure(description: "PostgreSQL did not start; see \(folder)/log")
    }

    private static func findPrograms() throws -> String {
      let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
      guard let newest = versions.compactMap(Int.init).max() else {
        throw Command.Failure(description: "PostgreSQL is not installed; run scripts/setup --referees")
      }
      return "/usr/lib/postgresql/\(newest)/bin"
    }

    private static func run(_ words: [String]) throws {
      let outcome = try Command("/usr/bin/env", words).run()
      guard outcome.status == 0 else {
        throw Command.Failure(description: "\(words.joined(separator: " ")): \(outcome.errors)")
      }
    }
  }
}
