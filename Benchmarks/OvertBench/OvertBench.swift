import ArgumentParser

/// Measures Overt on this machine, beside what most people use, and keeps the results in the documentation.
@main
struct OvertBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overt-bench",
    abstract: "Measures speed and accuracy beside the face_recognition library, and stations.",
    subcommands: [
      SpeedCommand.self, AccuracyCommand.self, StationCommand.self, VerifyCommand.self, TrackingCommand.self,
    ],
    defaultSubcommand: SpeedCommand.self)
}
