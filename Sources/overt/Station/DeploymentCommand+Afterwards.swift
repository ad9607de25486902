import ArgumentParser
import Foundation
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
        lessons (action, lesson, owner, due); docs/review.yaml is one.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The review.") var file: String

    func act() async throws -> Act {
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
