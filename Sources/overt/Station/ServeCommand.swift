import ArgumentParser
import Logging
import Station
import Web

/// `overt serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Hold the installation and serve its desk on a socket.",
    discussion: """
      Other commands find the socket in the installation's folder; only its owner may open it. While this runs, windows end and \
      overdue reviews pause by the clock, and the log grows evenly while anything is live.
      """)
  @OptionGroup var station: StationOptions

  mutating func run() async throws {
    var logger = Logger(label: "overt") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let path = station.folder.socket
    do {
      try await DeskServer(station.folder, logger: logger).run(ready: { Standard.error("overt: serving at \(path)") })
    } catch let problem as StationProblem {
      throw Failure(problem)
    }
  }
}
