import ArgumentParser
import CKernels
import Foundation

/// Measures exact search on one core beside FAISS and usearch, and keeps its part of `docs/performance.md` up to date.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Exact search of lists on one core, beside FAISS and usearch.",
    discussion: "Exits with 1 when a result is not exact or a figure falls short of Benchmarks/limits.json.")

  @Option(help: "Rows of the lists, separated by commas.")
  var rows = "1000,10000,100000,1000000"
  @Option(help: "Turns that each engine takes on each list.")
  var rounds = 15
  @Flag(help: "Write the table into docs/performance.md.")
  var write = false

  func run() throws {
    let sizes = rows.split(separator: ",").compactMap { Int($0) }.filter { 1...10_000_000 ~= $0 }
    guard !sizes.isEmpty else { throw ValidationError("--rows: numbers from 1 to 10000000, separated by commas") }
    guard 1...1_000 ~= rounds else { throw ValidationError("--rounds: 1 to 1000") }
    if Core.pin() == nil { Output.note("this process cannot be kept to one core; figures may vary more") }
    let folder = FileManager.default.temporaryDirectory.path + "/overt-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var measures: [SearchMeasure] = []
    for count in sizes {
      Output.note("\(count) rows")
      measures.append(try SearchMeasure(count: count, rounds: rounds, folder: folder))
    }
    let report = SearchReport(measures: measures)
    print(report.markdown)
    if write { try Output.replace("search", in: "\(Places.root)/docs/performance.md", with: report.markdown) }
    guard sizes == [1_000, 10_000, 100_000, 1_000_000] else {
      Output.note("the limits are for the usual lists and were not looked at")
      return
    }
    try Limits(path: "\(Places.root)/Benchmarks/limits.json").require(report.figures, of: "search")
  }
}
