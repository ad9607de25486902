import Foundation
import TestSupport

/// The clip of 32 people walking past, eight of whom are on the list.
struct WalkPast {
  /// The clip.
  let video: String
  /// A Blue List, as CSV, of the eight.
  let list: String
  /// Who is on the list, and when they are in view, in seconds.
  let passes: [String: ClosedRange<Double>]
  /// The same as a file of logged passes.
  let log: String
  private let folder: TemporaryFolder

  /// Prepares the list; `nil`, with the line that says so, where the material is missing.
  init?(for test: String = #function) throws {
    guard let paths = TestData.paths(["video/dev_walkpast.mp4", "video/dev_walkpast_events.csv"], for: test) else {
      return nil
    }
    let folder = try TemporaryFolder()
    var passes: [String: ClosedRange<Double>] = [:]
    var csv = "identity,image\n"
    var log = "identity,source,from,to\n"
    for line in try String(contentsOfFile: paths[1], encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, fields[1] == "1", let start = Double(fields[4]), let end = Double(fields[5]) else {
        continue
      }
      passes[fields[0]] = start...end
      log += "\(fields[0]),dev_walkpast.mp4,\(fields[4]),\(fields[5])\n"
      csv += "\(fields[0]),\(TestData.folder)/\(fields[2])\n"
    }
    video = paths[0]
    list = try folder.write(csv, to: "list.csv")
    self.log = try folder.write(log, to: "passes.csv")
    self.passes = passes
    self.folder = folder
  }
}
