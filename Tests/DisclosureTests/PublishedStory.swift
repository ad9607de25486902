import Disclosure
import Foundation
import Ledger
import Mandate
import Station
import TestSupport

/// A shipped scenario, told once, and what its log says.
struct PublishedStory {
  /// The folder that goes away with the story.
  let folder: TemporaryFolder
  /// The station that told it.
  let station: Station
  /// The folder it was published into.
  let published: String
  /// The log's leaves in order.
  let leaves: [[UInt8]]

  /// Tells a scenario.
  ///
  /// - Parameter cut: the words of its file before which the story ends.
  init(_ name: String, until cut: String? = nil) async throws {
    folder = try TemporaryFolder()
    var text = try String(contentsOfFile: Repository.path("scenarios/\(name).yaml"), encoding: .utf8)
    if let cut, let place = text.range(of: cut) { text = String(text[..<place.lowerBound]) + "\n" }
    let scenario = try Scenario(yaml: Array(text.utf8), file: "\(name).yaml")
    station = try ScenarioRunner.run(scenario, in: StationFolder(folder.file("store"))) { _ in }.runner.station
    published = folder.file("published")
    try station.export(to: published)
    var leaves: [[UInt8]] = []
    _ = try await PublishedLog.open(FolderTileSource(published), trust: .published).verify { _, bytes in
      leaves.append(Array(bytes))
    }
    self.leaves = leaves
  }
}

/// The leaves of the shipped scenarios' logs, each told once.
actor StoryLogs {
  /// Those of this run of the tests.
  static let shared = StoryLogs()
  private var told: [String: Task<[[UInt8]], any Error>] = [:]

  /// The leaves of a scenario's log.
  func leaves(of name: String) async throws -> [[UInt8]] {
    if let task = told[name] { return try await task.value }
    let task = Task { try await PublishedStory(name).leaves }
    told[name] = task
    return try await task.value
  }
}
