import ArgumentParser

/// Measures speed.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "speed", abstract: "Speed.")
  func run() throws {}
}
