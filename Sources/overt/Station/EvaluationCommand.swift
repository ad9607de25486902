import ArgumentParser
import Imaging
import Ledger
import Mandate
import Service
import Station

/// `overt evaluation`
struct EvaluationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation", abstract: "Evaluations on record: certificates of exactly one decision policy.",
    subcommands: [Record.self, Show.self])

  struct Record: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put an evaluation of this machine's recogniser on record.",
      discussion: """
        --summary takes what overt evaluate printed with --json (its last line), or the JSON beside its report. It must have been \
        made with the pack, precision, OpenVINO and instruction set of this machine; what stills cannot measure (gates, comparisons \
        per track) is as it is here, and is allowed for when a deployment's threshold is judged. Everything on a certificate is \
        public: numbers and digests.

        --demo records a demonstration's certificate, which measures nothing, says so, and stands only in a store for \
        demonstrations; with it the decision policy is given by --system or by hand.
        """)
    @OptionGroup var station: StationOptions
    @Option(help: ArgumentHelp("The evaluation's summary.", valueName: "file")) var summary: String?
    @Flag(help: "It is a demonstration's, and measures nothing.") var demo = false
    @OptionGroup var found: SystemOptions
    @Option(help: ArgumentHelp("How long it stands.", valueName: "moment")) var validUntil: Instant

    func validate() throws {
      guard demo != (summary != nil) else { throw ValidationError("give --summary, or --demo") }
      guard demo else {
        guard !found.isByHand else {
          throw ValidationError(
            "with --summary the decision policy is this machine's; only --pack chooses among its packs")
        }
        return
      }
      guard found.isGiven else { throw ValidationError("give --system, or the decision policy by hand") }
    }

    func act() async throws -> Act {
      guard let summary else {
        return .evaluationMade(
          EvaluationMade(system: try found.system(), certificate: nil, validUntil: validUntil, demo: true))
      }
      do {
        guard let bytes = try RegularFile(path: summary).readAll(maximum: EvaluationPaper.maximumBytes) else {
          throw Failure("overt: \(summary): is larger than \(EvaluationPaper.maximumBytes >> 20) MiB")
        }
        let paper = try EvaluationPaper(bytes, name: summary)
        return .evaluationMade(try paper.act(on: try found.here(), validUntil: validUntil))
      } catch let problem as StationProblem {
        throw Failure(problem)
      } catch let failure as Failure {
        throw failure
      } catch {
        throw Failure("overt: \(summary): cannot be read")
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "certificate", abstract: "Show the certificates on record, and how to prove them.",
      discussion: "The latest that still stands counts for each decision policy; --all shows those that lapsed too.")
    @OptionGroup var station: StationOptions
    @Flag(help: "Also those that no longer stand.") var all = false

    mutating func run() async throws {
      guard case .array(let found) = try await station.view("evaluations")["evaluations"] else { return }
      let shown = found.filter { all || View($0).flag("current") }
      if station.json { return shown.forEach { Standard.output(StationOptions.line($0)) } }
      guard !shown.isEmpty else { return Standard.output("none") }
      for (place, evaluation) in shown.enumerated() {
        if place > 0 { Standard.output("") }
        for line in CertificateText(View(evaluation)).lines { Standard.output(line) }
      }
    }
  }
}
