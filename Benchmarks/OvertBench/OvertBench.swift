import ArgumentParser

/// Measures Overt on this machine, beside what most people use, and keeps the results in the documentation.
@main
struct OvertBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overt-bench",
    abstract: "Measures speed and accuracy beside what most people use, search, cameras, and stations.",
    subcommands: [
      SpeedCommand.self, AccuracyCommand.self, StationCommand.self, VerifyCommand.self, TrackingCommand.self,
      SearchCommand.self, DetectorsCommand.self, QualityCommand.self, StreetCommand.self, NewcomersCommand.self,
      SoakCommand.self,
    ],
    defaultSubcommand: SpeedCommand.self)
}
