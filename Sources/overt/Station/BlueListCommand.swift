import ArgumentParser
import Foundation
import Ledger
import Mandate
import Station

/// `overt bluelist`
struct BlueListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bluelist",
    abstract: "The Blue List of a deployment: consenting volunteers whose passes measure recognition.",
    discussion: """
      Volunteers are sought beside the watchlist and counted apart from it: an alert on one of them is never an engagement, and \
      counts in no False Alert Rate. Each pass is logged, recognised or not; the True Recognition Rate is the share that raised \
      an alert, in overt deployment monitor and in the published record.
      """,
    subcommands: [Build.self, Withdraw.self, Pass.self, Show.self])

  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build the Blue List from a manifest.",
      discussion: """
        The manifest is a CSV file with the columns \(BlueListManifest.columns.joined(separator: ",")): the volunteer's reference, a \
        photograph, where the written consent is kept and when it was given. Every photograph goes through the quality gate of the \
        model pack.
        """)
    @OptionGroup var station: StationOptions
    @OptionGroup var models: ModelOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The manifest.") var manifest: String

    mutating func run() async throws {
      let path = URL(fileURLWithPath: manifest).path
      _ = try await station.view("me")
      let rows: [(line: Int, image: String)]
      do {
        rows = try BlueListManifest(path: path).rows.map { ($0.line, $0.image) }
      } catch {
        throw Failure(error)
      }
      let passed = try WatchlistGate(models: models).passed(rows, of: path)
      let answer = try await station.ask([
        "ask": .string("blue-list"), "deployment": .integer(Int64(deployment.number)), "manifest": .string(path),
        "passed": .array(passed.map { .string($0) }),
      ])
      if station.json { return Standard.output(StationOptions.line(.object(answer))) }
      Standard.output("\(Table.text(answer["people"])) volunteers, \(Table.text(answer["images"])) images")
    }
  }

  struct Withdraw: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a volunteer off the Blue List, which is always allowed.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The volunteer, such as V4.") var volunteer: VolunteerID

    func act() async throws -> Act {
      .consentWithdrawn(ConsentWithdrawn(deployment: deployment, volunteer: volunteer))
    }
  }

  struct Pass: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Log that a volunteer walked through a camera's zone, recognised or not.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The volunteer, such as V4.") var volunteer: VolunteerID
    @Option(help: "The camera.") var camera: CameraCode
    @Option(help: ArgumentHelp("When they came into the zone.", valueName: "moment")) var from: Instant
    @Option(help: ArgumentHelp("When they left it.", valueName: "moment")) var to: Instant

    func act() async throws -> Act {
      .passLogged(PassLogged(deployment: deployment, volunteer: volunteer, camera: camera, from: from, to: to))
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show passes, those missed, and the True Recognition Rate.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    mutating func run() async throws {
      let view = View(try await station.view("monitor", ["deployment": .integer(Int64(deployment.number))]))["monitor"]
      if station.json { return Standard.output(StationOptions.line(view["blueList"].value ?? .null)) }
      let lines = MonitorText(view).blueList
      lines.isEmpty ? Standard.output("none") : lines.forEach { Standard.output($0) }
    }
  }
}

extension VolunteerID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
