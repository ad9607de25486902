import Foundation
import Station
import StationStory
import Stores

/// The table of `docs/performance.md` about stations, and the figures that have limits.
struct StationReport {
  /// What was measured on one kind of store.
  struct Kind {
    let name: String
    let store: StoreMeasure
    let entries: Int
    let perform: PerformMeasure
  }

  let kinds: [Kind]
  /// Entries of the batches as they are measured for durable appending.
  private static let leavesPerBatch = 500

  /// Measures in folders that go away again.
  init(entries: Int, tallies: Int, postgreSQL: String?) throws {
    var kinds: [Kind] = []
    let folder = FileManager.default.temporaryDirectory.path + "/overt-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    Output.note("\(entries) entries on SQLite")
    let measure = try StoreMeasure(
      SQLiteStore(path: "\(folder)/measure.db"), batches: entries / Self.leavesPerBatch,
      leavesPerBatch: Self.leavesPerBatch)
    Output.note("\(tallies) tallies at a station on SQLite")
    let perform = try PerformMeasure(folder: "\(folder)/station", tallies: tallies, postgreSQL: nil)
    kinds.append(Kind(name: "SQLite", store: measure, entries: entries, perform: perform))
    if let postgreSQL {
      Output.note("\(entries) entries on PostgreSQL")
      let schema = "bench\(UInt32.random(in: 0 ... .max))"
      let measure = try StoreMeasure(
        PostgreSQLStore(postgreSQL, schema: schema), batches: entries / Self.leavesPerBatch,
        leavesPerBatch: Self.leavesPerBatch)
      Output.note("\(tallies) tallies at a station on PostgreSQL")
      let perform = try PerformMeasure(folder: "\(folder)/other", tallies: tallies, postgreSQL: postgreSQL)
      kinds.append(Kind(name: "PostgreSQL", store: measure, entries: entries, perform: perform))
    }
    self.kinds = kinds
  }

  /// The figures by the names that `Benchmarks/limits.json` uses.
  var figures: [String: Double] {
    guard let sqlite = kinds.first else { return [:] }
    return [
      "station/appends-per-second": sqlite.store.appendsPerSecond,
      "station/proofs-per-second": 1_000 / sqlite.store.proofMilliseconds,
    ]
  }

  /// The table in Markdown.
  var markdown: String {
    """
    Measured on: \(Machine.description). Elapsed time, the disc included.

    \(Output.table(["", "entries", "durable entries/s, batched", "proof, median ms", "proof, 99 of 100 ms", "check, s", "commands/s, one by one", "command, median ms"], kinds.map(row)))
    """
  }

  private func row(_ kind: Kind) -> [String] {
    [
      kind.name, "\(kind.entries)", Output.number(kind.store.appendsPerSecond, 0),
      Output.number(kind.store.proofMilliseconds, 3), Output.number(kind.store.slowProofMilliseconds, 3),
      Output.number(kind.store.checkSeconds, 1), Output.number(kind.perform.perSecond, 0),
      Output.number(kind.perform.median, 2),
    ]
  }
}
