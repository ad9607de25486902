import ArgumentParser
import Foundation

/// Measures a whole `overt verify` of a long log, and keeps `docs/performance.md` up to date.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "A whole verification of a long log: parse, hash, replay, figures.",
    discussion:
      "Runs the built program as a stranger would. Exits with 1 when a figure falls short of Benchmarks/limits.json.")

  @Option(help: "Entries in the log.")
  var entries = 1_000_000
  @Flag(help: "Print the table without changing docs/performance.md.")
  var dryRun = false

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/overt-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    Output.note("a log of \(entries) entries")
    let log = try RepeatedLog(
      atLeast: entries, scenario: "\(Places.root)/scenarios/ordinary-day.yaml", in: folder)
    Output.note("overt verify")
    let measure = try ProgramMeasure("\(Places.root)/.build/release/overt", ["verify", "--json", log.folder])
    guard measure.status == 0 else { throw ValidationError("overt verify ended with status \(measure.status)") }
    let table = Output.table(
      ["entries", "statements", "deployments", "elapsed, s", "processor, s", "peak memory, MB"],
      [
        [
          "\(log.entries)", "\(log.statements)", "\(log.deployments)", Output.number(measure.elapsed, 1),
          Output.number(measure.processor, 1), Output.number(measure.peakMegabytes, 0),
        ]
      ])
    let text = "Measured on: \(Machine.description). One run of the program, its start included.\n\n\(table)"
    print(text)
    if !dryRun { try Output.replace("verify", in: "\(Places.root)/docs/performance.md", with: text) }
    try Limits(path: "\(Places.root)/Benchmarks/limits.json").require(
      [
        "verify/entries-per-second": Double(log.entries) / measure.processor,
        "verify/entries-per-megabyte": Double(log.entries) / measure.peakMegabytes,
      ], of: "verify")
  }
}
