import Evaluation
import Foundation
import Tabular

/// The clip that speed is measured on, and who is enrolled for it.
struct Clip {
  /// Where it lies.
  let path: String
  /// The enrolled people's identities and photographs.
  let enrolled: [(identity: String, image: String)]

  /// The walk-past clip of the test material in `folder`.
  init(in folder: String) throws {
    path = "\(folder)/video/dev_walkpast.mp4"
    let events = try CSVTable(
      path: "\(folder)/video/dev_walkpast_events.csv", columns: ["identity", "on_watchlist", "enrol_image"],
      maximumBytes: 1 << 20)
    enrolled = events.rows.filter { $0.values[1] == "1" }.map { ($0.values[0], "\(folder)/\($0.values[2])") }
  }

  /// Lends a Blue List of the enrolled, as a CSV file, to `body`.
  func withBlueList<Result>(_ body: (String) throws -> Result) throws -> Result {
    let place = FileManager.default.temporaryDirectory.path + "/overt-bench-\(UUID().uuidString).csv"
    let lines = enrolled.map { "\($0.identity),\($0.image)\n" }
    try ("identity,image\n" + lines.joined()).write(toFile: place, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: place) }
    return try body(place)
  }
}
