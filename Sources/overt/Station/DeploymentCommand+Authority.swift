import ArgumentParser
import Foundation
import Mandate
import Station

extension DeploymentCommand {
  struct Draft: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write or change an application.",
      discussion:
        """
        The file holds the application's fields in YAML, the window in local time, the pack by name or digest \
        (see overt models list); docs/application.yaml is a complete one.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The application.") var file: String
    @Option(help: "The draft to change; a new one where not given.") var deployment: DeploymentID?

    func act() async throws -> Act {
      let application: Application
      do {
        application = try ApplicationFile.read(try TextFile.read(file), name: file, pack: pack)
      } catch let problem as StationProblem {
        throw Failure(problem)
      }
      let number: DeploymentID
      if let deployment { number = deployment } else { number = try await station.next("deployment") }
      return .deploymentDrafted(DeploymentDrafted(deployment: number, application: application))
    }

    private func pack(_ name: String) throws -> ContentDigest {
      do {
        return try SystemOptions.digest(of: name)
      } catch let failure as Failure {
        throw Failure(failure.message.replacing("overt: ", with: "overt: \(file): pack: "), status: failure.status)
      }
    }
  }

  struct Submit: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Submit an application.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    func act() async throws -> Act {
      let view = try await station.view("deployment", ["deployment": .integer(Int64(deployment.number))])
      guard case .object(let members) = view["deployment"], case .string(let operation) = members["operation"] else {
        throw Failure("overt: there is no deployment \(deployment)")
      }
      return .deploymentSubmitted(DeploymentSubmitted(deployment: deployment, operation: operation))
    }
  }

  struct Consult: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As a chief officer, record that there is no objection.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Your view.") var reasons: String

    func act() async throws -> Act {
      .deploymentConsulted(
        DeploymentConsulted(deployment: deployment, result: .noObjection, reasons: reasons, conditions: []))
    }
  }

  struct Veto: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As a chief officer, veto a deployment, which is final.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act {
      .deploymentConsulted(DeploymentConsulted(deployment: deployment, result: .veto, reasons: reasons, conditions: []))
    }
  }

  struct Mitigate: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "As a chief officer, require mitigation, which becomes conditions.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Why.") var reasons: String
    @Option(help: ArgumentHelp("A condition, such as maximum-size=200.", valueName: "condition"))
    var condition: [ConditionArgument]

    func act() async throws -> Act {
      .deploymentConsulted(
        DeploymentConsulted(
          deployment: deployment, result: .mitigation, reasons: reasons, conditions: condition.map(\.condition)))
    }
  }

  struct Authorise: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As the authorising officer, give the written authority.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Your reasons.") var reasons: String
    @Option(help: ArgumentHelp("A condition, such as latest-end=2026-03-28T16:00:00Z.", valueName: "condition"))
    var condition: [ConditionArgument] = []
    @Option(help: "As an Inspector: why it cannot wait for a Superintendent.") var urgency: String?

    func act() async throws -> Act {
      .deploymentAuthorised(
        DeploymentAuthorised(
          deployment: deployment, reasons: reasons, conditions: condition.map(\.condition), urgency: urgency))
    }
  }

  struct Refuse: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As the authorising officer, refuse an application.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .deploymentRefused(DeploymentRefused(deployment: deployment, reasons: reasons)) }
  }

  struct ReviewUrgency: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As a Superintendent, review an urgent authority.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Flag(inversion: .prefixedNo, help: "Whether it stands.") var upheld: Bool
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act {
      .urgencyReviewed(UrgencyReviewed(deployment: deployment, upheld: upheld, reasons: reasons))
    }
  }

  struct Notice: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Tell the public in advance.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "The notice.") var text: String

    func act() async throws -> Act { .noticePublished(NoticePublished(deployment: deployment, text: text)) }
  }

  struct WaiveNotice: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Waive the notice in advance, with a reason.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .noticeWaived(NoticeWaived(deployment: deployment, reasons: reasons)) }
  }

  struct Cancel: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Cancel before the start, with a Cancellation Report.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "The Cancellation Report.") var reasons: String

    func act() async throws -> Act {
      .deploymentCancelled(DeploymentCancelled(deployment: deployment, reasons: reasons))
    }
  }
}
