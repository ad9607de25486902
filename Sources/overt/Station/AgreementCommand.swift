import ArgumentParser
import Crypto
import Foundation
import Mandate
import Station

/// `overt agreement`
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Information-sharing agreements, and what passed under them.",
    subcommands: [
      Add.self, Endorse.self, Disclose.self, Advice.self, PartnerAlert.self, PartnerStatement.self, End.self, List.self,
    ])

  struct Add: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register an agreement.",
      discussion: """
        The file holds in YAML: partner, purposes, legalBasis, facialRecognition, onwardProcessing, assessment, channel, \
        matchProtocol, start, end (moments in UTC); docs/agreement.yaml is one. Its digest is published once headquarters has endorsed it.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The agreement's terms.") var file: String

    func act() async throws -> Act {
      let text = try TextFile.read(file)
      let number: AgreementID = try await station.next("agreement")
      do {
        var fields = try YAMLFields.read(text, name: file)
        fields["agreement"] = number.field
        fields["digest"] = .text(ContentDigest(bytes: Array(SHA256.hash(data: Data(text.utf8))))?.description ?? "")
        return .agreementAdded(try AgreementAdded.shape.read(fields))
      } catch let problem as StationProblem {
        throw Failure(problem)
      } catch let problem as FieldProblem {
        throw Failure("overt: \(file): \(problem)")
      }
    }
  }

  struct Endorse: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "As a chief officer, endorse an agreement at headquarters.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The agreement, such as I1.") var agreement: AgreementID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .agreementEndorsed(AgreementEndorsed(agreement: agreement, reasons: reasons)) }
  }

  struct Disclose: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Record that images were given to a partner.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The agreement, such as I1.") var agreement: AgreementID
    @Option(help: "How many images.") var images: Int
    @Option(help: "The data set.") var dataset: DatasetCode
    @Option(help: "For which purpose of the agreement.") var purpose: String
    @Option(help: "To whom.") var recipient: String

    func act() async throws -> Act {
      .imagesDisclosed(
        ImagesDisclosed(
          agreement: agreement, images: images, dataset: dataset, purpose: purpose, recipient: recipient))
    }
  }

  struct Advice: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Record advice sought or given, without images.")
    @OptionGroup var station: StationOptions
    @Argument(help: "sought or given.") var direction: AdviceDirection
    @Option(help: "The partner.") var partner: String
    @Option(help: "What was said.") var summary: String

    func act() async throws -> Act {
      .adviceRecorded(AdviceRecorded(partner: partner, direction: direction, summary: summary))
    }
  }

  struct PartnerAlert: ActCommand {
    static let configuration = CommandConfiguration(
      commandName: "partner-alert", abstract: "Record an alert that a partner reported.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The agreement, such as I1.") var agreement: AgreementID
    @Flag(inversion: .prefixedNo, help: "Whether it was a true alert.") var trueAlert: Bool
    @Flag(inversion: .prefixedNo, help: "Whether police acted on it.") var policeAction: Bool

    func act() async throws -> Act {
      .partnerAlerted(PartnerAlerted(agreement: agreement, trueAlert: trueAlert, policeAction: policeAction))
    }
  }

  struct PartnerStatement: ActCommand {
    static let configuration = CommandConfiguration(
      commandName: "partner-statement", abstract: "Record what a partner said in public about the force.")
    @OptionGroup var station: StationOptions
    @Option(help: "The partner.") var partner: String
    @Option(help: "What it said.") var said: String
    @Option(help: "What was put right.") var correction: String?

    func act() async throws -> Act { .partnerSaid(PartnerSaid(partner: partner, said: said, correction: correction)) }
  }

  struct End: ActCommand {
    static let configuration = CommandConfiguration(abstract: "End an agreement.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The agreement, such as I1.") var agreement: AgreementID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .agreementEnded(AgreementEnded(agreement: agreement, reasons: reasons)) }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List agreements.")
    @OptionGroup var station: StationOptions

    mutating func run() async throws {
      Table(["agreement", "partner", "facialRecognition", "endorsed", "ended", "images"])
        .print(try await station.view("agreements")["agreements"], json: station.json)
    }
  }
}
