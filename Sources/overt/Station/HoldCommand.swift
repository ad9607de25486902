import ArgumentParser
import Mandate

/// `overt hold`
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "What is kept beyond its period, for a named reason.",
    subcommands: [Add.self, Review.self, End.self, List.self])

  struct Add: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Hold a class of a deployment, or one alert.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "watchlist, alert, engagement or texts.") var retention: Mandate.RetentionClass
    @Option(help: "The alert, such as A3, when only one is held.") var alert: AlertID?
    @Option(help: "complaint, litigation, criminal-procedure, information-request or data-subject.") var ground:
      HoldGround
    @Option(help: "Why, in words.") var reasons: String
    @Option(help: ArgumentHelp("When it is reviewed at the latest.", valueName: "moment")) var reviewBy: Instant

    func act() async throws -> Act {
      .holdPlaced(
        HoldPlaced(
          deployment: deployment, hold: try await station.next("hold"), retention: retention, alert: alert,
          ground: ground, reasons: reasons, reviewBy: reviewBy))
    }
  }

  struct Review: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Review a hold, which goes on.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The hold, such as H1.") var hold: HoldID
    @Option(help: "Why.") var reasons: String
    @Option(help: ArgumentHelp("When it is reviewed next at the latest.", valueName: "moment")) var reviewBy: Instant

    func act() async throws -> Act {
      .holdReviewed(HoldReviewed(hold: hold, reasons: reasons, reviewBy: reviewBy))
    }
  }

  struct End: ActCommand {
    static let configuration = CommandConfiguration(abstract: "End a hold.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The hold, such as H1.") var hold: HoldID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .holdEnded(HoldEnded(hold: hold, reasons: reasons)) }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List holds that run.")
    @OptionGroup var station: StationOptions

    mutating func run() async throws {
      Table(["hold", "deployment", "retention", "ground", "reviewBy"])
        .print(try await station.view("holds")["holds"], json: station.json)
    }
  }
}
