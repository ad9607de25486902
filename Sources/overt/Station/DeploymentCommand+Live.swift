import ArgumentParser
import Foundation
import Ledger
import Mandate
import Station

extension DeploymentCommand {
  struct Roster: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Say who does what.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: ArgumentHelp("Officers and roles, such as O7=silver O8=bronze.", valueName: "officer=role"))
    var roster: [RosterArgument]

    func act() async throws -> Act {
      .deploymentRostered(DeploymentRostered(deployment: deployment, roster: roster.map(\.entry)))
    }
  }

  struct Brief: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Write the briefing, or acknowledge it.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "The briefing.") var text: String?
    @Flag(help: "You have had the briefing.") var acknowledge = false

    func validate() throws {
      guard (text == nil) == acknowledge else { throw ValidationError("give --text, or --acknowledge") }
    }

    func act() async throws -> Act {
      if let text { return .deploymentBriefed(DeploymentBriefed(deployment: deployment, briefing: text)) }
      return .briefingAcknowledged(BriefingAcknowledged(deployment: deployment))
    }
  }

  struct Check: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "As Bronze, confirm the ground; as system engineer, the system.",
      discussion: """
        Bronze gives --place --signs --uniformed, as far as they are so. The system engineer gives --system and the cameras that \
        deliver: pack, precision, OpenVINO, instruction set, gates, comparisons per track and averaging are then those that the \
        recogniser of this machine runs with, and the threshold is the application's. Each may be given by hand instead.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Flag(help: "This is the place of the authority.") var place = false
    @Flag(help: "Signs are up.") var signs = false
    @Flag(help: "Officers in uniform are there.") var uniformed = false
    @Option(help: "Cameras that deliver.") var camera: [CameraCode] = []
    @Option(help: "The threshold that is set.") var threshold: Threshold?
    @OptionGroup var found: SystemOptions

    private var ground: Bool { place || signs || uniformed }
    private var engineer: Bool { !camera.isEmpty || threshold != nil || found.isGiven }

    func validate() throws {
      guard ground != engineer else {
        throw ValidationError(
          "Bronze gives --place, --signs and --uniformed as far as they are so; the system engineer gives --system and --camera"
        )
      }
      guard ground || !camera.isEmpty else { throw ValidationError("--camera names the cameras that deliver") }
    }

    func act() async throws -> Act {
      guard engineer else {
        return .placeConfirmed(PlaceConfirmed(deployment: deployment, place: place, signs: signs, uniformed: uniformed))
      }
      let view = try await station.view("deployment", ["deployment": .integer(Int64(deployment.number))])
      guard case .object(let members) = view["deployment"] else {
        throw Failure("overt: there is no deployment \(deployment)")
      }
      var authorised: ContentDigest?
      if case .string(let text) = members["pack"] { authorised = ContentDigest(hexadecimal: text) }
      var limit = threshold
      if limit == nil, case .integer(let millionths) = members["threshold"] {
        limit = Threshold(millionths: Int32(clamping: millionths))
      }
      guard let limit else { throw Failure("overt: \(deployment) has no application; give --threshold") }
      return .systemChecked(
        SystemChecked(
          deployment: deployment, cameras: camera, threshold: limit, system: try found.system(for: authorised)))
    }
  }

  struct Start: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Go live.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    func act() async throws -> Act {
      let view = try await station.view("watchlist", ["deployment": .integer(Int64(deployment.number))])
      var digest = ContentDigest.zero
      if case .object(let list) = view["watchlist"], case .string(let text) = list["digest"],
        let frozen = ContentDigest(hexadecimal: text)
      {
        digest = frozen
      }
      return .deploymentStarted(DeploymentStarted(deployment: deployment, watchlist: digest))
    }
  }

  struct ReviewNecessity: ActCommand {
    static let configuration = CommandConfiguration(
      commandName: "review-necessity", abstract: "As Silver, record that the use is still necessary and proportionate.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Flag(inversion: .prefixedNo, help: "Whether it is still necessary.") var necessary: Bool
    @Flag(inversion: .prefixedNo, help: "Whether it is still proportionate.") var proportionate: Bool
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act {
      .necessityRecorded(
        NecessityRecorded(
          deployment: deployment, necessary: necessary, proportionate: proportionate, reasons: reasons))
    }
  }

  struct Pause: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Pause recognition, which can be resumed.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Why.") var reasons: String?

    func act() async throws -> Act {
      .deploymentPaused(DeploymentPaused(deployment: deployment, cause: .person, reasons: reasons))
    }
  }

  struct Resume: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Resume after a pause.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Why it may go on.") var reasons: String

    func act() async throws -> Act { .deploymentResumed(DeploymentResumed(deployment: deployment, reasons: reasons)) }
  }

  struct Halt: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Halt at once, which ends the deployment.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .deploymentHalted(DeploymentHalted(deployment: deployment, reasons: reasons)) }
  }

  struct End: ActCommand {
    static let configuration = CommandConfiguration(abstract: "End recognition as planned.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    func act() async throws -> Act { .deploymentEnded(DeploymentEnded(deployment: deployment, manner: .planned)) }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a deployment, and what it still lacks.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    mutating func run() async throws {
      let view = try await station.view("deployment", ["deployment": .integer(Int64(deployment.number))])
      guard case .object(var members) = view["deployment"] else { return }
      if station.json { return Standard.output(StationOptions.line(.object(members))) }
      let missing = members.removeValue(forKey: "missing")
      if case .object(var list) = members["watchlist"] {
        list["entries"] = nil
        members["watchlist"] = .object(list)
      }
      let order = [
        "deployment", "phase", "operation", "location", "start", "end", "cameras", "threshold", "pack", "conditions",
        "roster", "watchlist", "necessityDue", "faces", "alerts", "figures", "flags", "openActions",
      ]
      let width = order.map(\.count).max() ?? 0
      for name in order {
        Standard.output("\(name)\(String(repeating: " ", count: width - name.count))  \(Table.text(members[name]))")
      }
      if case .array(let open) = missing, !open.isEmpty {
        Standard.output("\nstill missing:")
        Table(["rule", "sentence"]).print(.array(open), json: false)
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List deployments.")
    @OptionGroup var station: StationOptions

    mutating func run() async throws {
      Table(["deployment", "phase", "operation", "location", "start", "end", "faces", "alerts"])
        .print(try await station.view("deployments")["deployments"], json: station.json)
    }
  }
}
