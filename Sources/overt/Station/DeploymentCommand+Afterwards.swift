import ArgumentParser
import Foundation
import Ledger
import Mandate
import Station

extension DeploymentCommand {
  struct Publish: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Publish the record.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    func act() async throws -> Act { .recordPublished(RecordPublished(deployment: deployment)) }
  }

  struct Review: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Do the post-deployment review.",
      discussion: """
        The file holds in YAML: performance, safeguards, equality (texts), actual (alerts, outcomes, officerHours, cost) and \
        lessons (action, lesson, owner, due); docs/review.yaml is one. --draft writes such a file from the record, with every figure \
        that the log has; what only people can say is left empty, and a review with an empty part is refused.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The review.") var file: String?
    @Flag(help: "Write a review to complete to standard output instead.") var draft = false

    func validate() throws {
      guard draft == (file == nil) else { throw ValidationError("give the review's file, or --draft") }
    }

    mutating func run() async throws {
      guard draft else { return try await station.perform(try await act()) }
      let question = ["deployment": JSONValue.integer(Int64(deployment.number))]
      let view = View(try await station.view("monitor", question))["monitor"]
      guard view["endedAt"].isThere else {
        throw Failure("overt: \(deployment) has not ended; it is reviewed afterwards")
      }
      ReviewDraft(view).lines.forEach { Standard.output($0) }
    }

    func act() async throws -> Act {
      let file = file ?? ""
      do {
        var fields = YAMLFields.numbered(try YAMLFields.read(try TextFile.read(file), name: file))
        fields["deployment"] = deployment.field
        return .deploymentReviewed(try DeploymentReviewed.shape.read(fields))
      } catch let problem as StationProblem {
        throw Failure(problem)
      } catch let problem as FieldProblem {
        throw Failure("overt: \(file): \(problem)")
      }
    }
  }

  struct CompleteAction: ActCommand {
    static let configuration = CommandConfiguration(
      commandName: "complete-action", abstract: "Complete an action of a review.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The action, such as N1.") var action: ActionID
    @Option(help: "How.") var remark: String

    func act() async throws -> Act {
      .actionCompleted(ActionCompleted(deployment: deployment, action: action, remark: remark))
    }
  }

  struct Replayed: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "As an auditor, attest a replay of the sealed entries.",
      discussion: "Run overt verify --bundle first; what it said is what you attest.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "Entries replayed.") var entries: Int
    @Flag(inversion: .prefixedNo, help: "Whether every attested rule was kept.") var kept: Bool

    func act() async throws -> Act {
      .auditorReplayed(AuditorReplayed(deployment: deployment, entries: entries, kept: kept))
    }
  }

  struct Close: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Close a deployment.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    func act() async throws -> Act { .deploymentClosed(DeploymentClosed(deployment: deployment)) }
  }
}
