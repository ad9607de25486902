import ArgumentParser
import Foundation
import Station

/// `overt scenario`
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Tell a scripted deployment: who does what when, and what the rules say to it.",
    discussion: """
      Reads a scenario (docs/scenarios.md; examples in scenarios/), carries it out in a store for demonstrations with a \
      clock of its own, and prints each event or refusal. Officers are named here and nowhere in the published log.

      Exit status: 0 when everything went as the scenario says, 3 when a rule refused what it did not expect or did not \
      refuse what it expected, 2 when the file cannot be used; nothing is made then.

      With --json each line of standard output is one object.
      """)

  @Argument(help: ArgumentHelp("The scenario.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Keep the store in this folder, which must be empty or not there.", valueName: "dir"))
  var store: String?

  @Option(help: ArgumentHelp("Publish the log as static files in this folder.", valueName: "dir"))
  var export: String?

  @Flag(help: "Print one JSON object per line.")
  var json = false

  func run() throws {
    let scenario: Scenario
    do {
      scenario = try Scenario(file: file)
    } catch {
      throw Failure("overt: \(error)")
    }
    if let store {
      let found = (try? FileManager.default.contentsOfDirectory(atPath: store)) ?? []
      guard found.isEmpty, !isFile(store) else {
        throw Failure("overt: --store: \(store) is not an empty folder")
      }
    }
    let folder = store ?? NSTemporaryDirectory() + "overt-scenario-\(UUID().uuidString)"
    defer { if store == nil { try? FileManager.default.removeItem(atPath: folder) } }
    var printer = ScenarioPrinter(scenario)
    if !json { printer.head.forEach(Standard.output) }
    do {
      let (runner, summary) = try ScenarioRunner.run(scenario, in: StationFolder(folder)) { event in
        (json ? ScenarioJSON.line(event).map { [$0] } ?? [] : printer.lines(event)).forEach(Standard.output)
      }
      if let export {
        try runner.station.export(to: export)
        if !json { Standard.output("verify with: overt verify \(export)") }
      }
      if let deviation = summary.deviation { throw Failure("overt: \(file): \(deviation)", status: 3) }
    } catch let problem as StationProblem {
      if case .refused(let refusal) = problem { throw Failure(refusal.description, status: 3) }
      throw Failure("\(problem)")
    }
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }
}
