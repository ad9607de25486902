import ArgumentParser
import Foundation
import Ledger
import Mandate

/// `overt alert`
struct AlertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert", abstract: "Alerts: a question to two people, one after the other.",
    subcommands: [List.self, Show.self, Assess.self, Decide.self, Engage.self, NotLocated.self, Outcome.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List a deployment's alerts.",
      discussion:
        "Score and entries are shown once the operator has judged, where the policy asks for a blind first look.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    mutating func run() async throws {
      let view = try await station.view("alerts", ["deployment": .integer(Int64(deployment.number))])
      Table(["alert", "seenAt", "camera", "score", "opinion", "referred", "engage", "result", "closed"])
        .print(view["alerts"], json: station.json)
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "As the operator, or as an engagement officer it was referred to, show an alert.",
      discussion:
        "With --json the face that was seen and the photograph of the best entry are in it, in base64: picture, photograph."
    )
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The alert, such as A3.") var alert: AlertID

    mutating func run() async throws {
      let view = try await station.view(
        "alert", ["deployment": .integer(Int64(deployment.number)), "alert": .integer(Int64(alert.number))])
      guard let shown = view["alert"] else { throw Failure("overt: the station gave no alert") }
      Table(["alert", "seenAt", "camera", "score", "opinion", "referred", "engage", "result", "closed"])
        .print(.array([shown]), json: station.json)
    }
  }

  struct Assess: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "As the operator, assess a possible match.",
      discussion:
        "The first look is yours alone, before score, category and name; --revised says what you made of it then.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The alert, such as A3.") var alert: AlertID
    @Argument(help: "same, cannot-say or different.") var opinion: Opinion
    @Option(help: "Your opinion after seeing score, category and name, when it changed.") var revised: Opinion?
    @Option(help: "What it rests on: hair, age, scar, build, angle, light, size, image-age, other.")
    var factor: [AssessmentFactor] = []
    @Option(help: "Your reasons.") var reasons: String
    @Flag(inversion: .prefixedNo, help: "Whether it goes to the engagement officers.") var refer: Bool?
    @Option(help: "The group you perceive, for the figures: ethnicity and sex, such as white,female.")
    var group: GroupArgument?

    func act() async throws -> Act {
      let final = revised ?? opinion
      return .alertAssessed(
        AlertAssessed(
          deployment: deployment, alert: alert, first: opinion, opinion: final, factors: factor, reasons: reasons,
          refer: refer ?? (final == .same), group: group?.recorded(.perceived)))
    }
  }

  struct Decide: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As an engagement officer, decide whether to engage.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The alert, such as A3.") var alert: AlertID
    @Flag(inversion: .prefixedNo, help: "Whether you engage.") var engage: Bool
    @Option(help: "The lawful policing purpose.") var purpose: String?
    @Option(help: "Your reasons.") var reasons: String

    func act() async throws -> Act {
      .alertDecided(
        AlertDecided(deployment: deployment, alert: alert, engage: engage, purpose: purpose, reasons: reasons))
    }
  }

  struct Engage: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As an engagement officer, record an engagement.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The alert, such as A3.") var alert: AlertID
    @Argument(help: "same-person, not-the-person or could-not-tell.") var result: EngagementResult
    @Option(help: ArgumentHelp("When it began; now less its length where not given.", valueName: "moment"))
    var startedAt: Instant?
    @Option(help: "How long it took, in seconds.") var seconds: Int
    @Option(help: "How identity was checked: document, pnc, fingerprint, verbal, none.") var check: IdentityCheck
    @Flag(help: "The leaflet was given.") var leaflet = false
    @Option(help: "Why the leaflet was not given.") var noLeaflet: String?
    @Option(help: "The group for the figures: ethnicity and sex, such as white,female or not-stated,not-stated.")
    var group: GroupArgument?
    @Option(help: "Whose word the group is: self-defined or perceived.") var basis = GroupBasis.selfDefined

    func act() async throws -> Act {
      var began = startedAt
      if began == nil {
        let view = try await station.view("alerts", ["deployment": .integer(Int64(deployment.number))])
        guard case .array(let alerts) = view["alerts"] else { throw Failure("overt: the station gave no alerts") }
        for case .object(let members) in alerts where members["alert"] == .integer(Int64(alert.number)) {
          if case .string(let text) = members["decidedAt"] { began = Instant(text) }
        }
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000) - Int64(clamping: seconds) * 1_000)
        began = max(began ?? now, now)
      }
      return .alertEngaged(
        AlertEngaged(
          deployment: deployment, alert: alert, startedAt: began ?? Instant(milliseconds: 0), seconds: seconds,
          check: check, result: result, leaflet: leaflet, noLeaflet: noLeaflet,
          group: group?.recorded(basis)))
    }
  }

  struct NotLocated: ActCommand {
    static let configuration = CommandConfiguration(
      commandName: "not-located", abstract: "As an engagement officer, record that the person was gone.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The alert, such as A3.") var alert: AlertID
    @Option(help: "What happened.") var reasons: String

    func act() async throws -> Act {
      .personNotLocated(PersonNotLocated(deployment: deployment, alert: alert, reasons: reasons))
    }
  }

  struct Outcome: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As an engagement officer, record what followed.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The alert, such as A3.") var alert: AlertID
    @Argument(help: "What followed, such as arrest or no-further-action.") var kind: OutcomeKind
    @Option(help: "Its own legal basis.") var legalBasis: String
    @Option(help: "Class of offence.") var offence: OffenceCode?

    func act() async throws -> Act {
      .outcomeRecorded(
        OutcomeRecorded(deployment: deployment, alert: alert, kind: kind, legalBasis: legalBasis, offence: offence))
    }
  }
}
