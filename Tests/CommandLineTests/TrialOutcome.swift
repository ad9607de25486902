import Foundation
import TestSupport

/// What a run of `overt trial --json` printed.
struct TrialOutcome {
  let outcome: Command.Outcome
  let records: [[String: Any]]

  /// Runs a trial with the declaration of consent.
  init(_ overt: Overt, videos: [String], list: String, _ further: String...) throws {
    outcome = try overt(
      ["trial", "--video"] + videos + ["--blue-list", list, "--consent-recorded", "--json"] + further)
    records = try outcome.lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// The alerts, in order.
  var alerts: [[String: Any]] { records.filter { $0["type"] as? String == "alert" } }
  /// The names of the entries that alerts were raised on, in order.
  var entries: [String] { alerts.compactMap { $0["entry"] as? String } }
  /// The summary.
  var summary: [String: Any] { records.last { $0["type"] as? String == "summary" } ?? [:] }

  /// A count of the summary; −1 where it is missing.
  func count(_ name: String) -> Int { summary[name] as? Int ?? -1 }
}
