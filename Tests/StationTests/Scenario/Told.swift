import Disclosure
import Ledger
import Mandate
import Station
import TestSupport

/// A story that was told, with what a stranger finds in its published log.
struct Told {
  let runner: ScenarioRunner
  let summary: ScenarioSummary
  let events: [ScenarioEvent]
  /// Every entry of the published log.
  let leaves: [[UInt8]]
  /// The statements among them, in order.
  let statements: [RecordedStatement]
  /// The folder of store and log, which goes with this.
  let folder: TemporaryFolder

  /// Tells a story given as YAML.
  static func story(_ yaml: String) async throws -> Told {
    try await tell(Scenario(yaml: Array(yaml.utf8), file: "story.yaml"))
  }

  /// Tells one of the scenarios in `scenarios/`.
  static func shipped(_ name: String) async throws -> Told {
    try await tell(Scenario(file: Repository.path("scenarios/\(name).yaml")))
  }

  private static func tell(_ scenario: Scenario) async throws -> Told {
    let folder = try TemporaryFolder()
    var events: [ScenarioEvent] = []
    let (runner, summary) = try ScenarioRunner.run(scenario, in: StationFolder(folder.file("store"))) {
      events.append($0)
    }
    try runner.station.export(to: folder.file("log"))
    var leaves: [[UInt8]] = []
    let log = try await PublishedLog.open(FolderTileSource(folder.file("log")), trust: .published)
    _ = try await log.verify { _, bytes in leaves.append(Array(bytes)) }
    let statements = try leaves.filter { $0.count != SealedLeaf.count }.map { try EntryCoding.statement(from: $0) }
    return Told(
      runner: runner, summary: summary, events: events, leaves: leaves, statements: statements, folder: folder)
  }

  /// Names of the statements, in order.
  var names: [String] { statements.map { type(of: $0.statement.payload).name } }

  /// The record of a deployment, as published.
  func record(_ number: Int = 1) -> DeploymentRecordedStatement? {
    for case .deploymentRecorded(let said) in statements.map(\.statement) where said.deployment == DeploymentID(number)
    {
      return said
    }
    return nil
  }

  /// What was erased: class and records, in order.
  var erased: [String] {
    statements.compactMap {
      if case .erased(let said) = $0.statement { "\(said.retention.rawValue) \(said.records)" } else { nil }
    }
  }

  /// When statements of a name were made.
  func moments(_ name: String) -> [String] {
    statements.filter { type(of: $0.statement.payload).name == name }.map { "\($0.at)" }
  }

  /// Rules that refused, in order.
  var refusals: [Rule] {
    events.compactMap { if case .refusal(let refused) = $0 { refused.refusal.rule } else { nil } }
  }
}
