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

  /// One line for each figure that falls short, and for each that nobody measured.
  func shortfalls(of figures: [String: Double]) -> [String] {
    limits.compactMap { limit in
      guard let value = figures[limit.figure] else { return "\(limit.figure): not measured" }
      guard value < limit.atLeast else { return nil }
      return "\(limit.figure): \(Output.number(value, 3)), the limit is \(limit.atLeast) (\(limit.reason))"
    }
  }
}
