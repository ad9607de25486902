import ArgumentParser
import Mandate

/// A command that does one act.
protocol ActCommand: AsyncParsableCommand {
  var station: StationOptions { get }
  /// The act.
  func act() async throws -> Act
}

extension ActCommand {
  mutating func run() async throws {
    try await station.perform(try await act())
  }
}
