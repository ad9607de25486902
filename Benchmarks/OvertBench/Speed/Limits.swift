import ArgumentParser
import Foundation

/// The least that measured figures must reach: ratios within one run, so that they hold on any machine.
struct Limits: Decodable {
  /// One figure's limit.
  struct Limit: Decodable {
    /// The figure's name.
    let figure: String
    /// The least value.
    let atLeast: Double
    /// Why it is this.
    let reason: String
  }

  let limits: [Limit]

  /// Reads the committed file.
  init(path: String) throws {
    self = try JSONDecoder().decode(Limits.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Ends the benchmark with 1, naming each figure of a kind that falls short.
  ///
  /// - Parameter kind: the first word of their names, up to a slash; `nil` for those that no other kind has.
  func require(_ figures: [String: Double], of kind: String? = nil) throws {
    let shortfalls = shortfalls(of: figures, kind)
    for line in shortfalls { Output.note("short of its limit: \(line)") }
    if !shortfalls.isEmpty { throw ExitCode(1) }
    Output.note("every figure keeps to its limit in Benchmarks/limits.json")
  }

  /// One line for each figure that falls short, and for each that nobody measured.
  private func shortfalls(of figures: [String: Double], _ kind: String?) -> [String] {
    let kinds = ["station", "verify", "search", "street"]
    return limits.filter { limit in
      kinds.first { limit.figure.hasPrefix($0 + "/") } == kind
    }.compactMap { limit in
      guard let value = figures[limit.figure] else { return "\(limit.figure): not measured" }
      guard value < limit.atLeast else { return nil }
      return "\(limit.figure): \(Output.number(value, 3)), the limit is \(limit.atLeast) (\(limit.reason))"
    }
  }
}
