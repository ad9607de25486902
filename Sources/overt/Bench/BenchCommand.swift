import ArgumentParser

/// `overt bench`
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure what this machine can do, before it is relied on.",
    subcommands: [BenchLive.self])
}
