import ArgumentParser
import Foundation
import TestSupport

/// Measures what a station writes and proves, and keeps `docs/performance.md` up to date.
struct StationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "station", abstract: "Durable entries a second and proofs, on SQLite and PostgreSQL.",
    discussion: "Exits with 1 when a figure falls short of Benchmarks/limits.json.")

  @Option(help: "Entries in the log in which proofs are made.")
  var entries = 1_000_000
  @Option(help: "Camera tallies that a station is told one by one.")
  var tallies = 2_000
  @Option(help: "An empty PostgreSQL database, as libpq takes it (default: one of a server of the benchmark's own).")
  var postgresql: String?
  @Flag(help: "Print the tables without changing docs/performance.md.")
  var dryRun = false

  func run() throws {
    let database: String?
    do {
      database = try postgresql ?? TestPostgreSQL.makeDatabase("bench")
    } catch {
      Output.note("PostgreSQL is left out: \(error)")
      database = nil
    }
    let report = try StationReport(entries: entries, tallies: tallies, postgreSQL: database)
    print(report.markdown)
    if !dryRun { try Output.replace("station", in: "\(Places.root)/docs/performance.md", with: report.markdown) }
    try Limits(path: "\(Places.root)/Benchmarks/limits.json").require(report.figures, of: "station")
  }
}
