import ArgumentParser
import Mandate

/// `overt evaluation`
struct EvaluationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation", abstract: "Evaluations on record.", subcommands: [Record.self])

  struct Record: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record a demonstration's certificate, which measures nothing and says so.",
      discussion: "It stands only in a store for demonstrations.")
    @OptionGroup var station: StationOptions
    @Flag(help: "It is a demonstration's, and measures nothing.") var demo = false
    @Option(help: "Digest of the pack.") var pack: ContentDigest
    @Option(help: "Precision of the networks.") var precision = NetworkPrecision.f32
    @Option(help: "Instruction set of the processor.") var instructions = InstructionSet.avx2
    @Option(help: "Digest of the quality gates.") var gates = ContentDigest.zero
    @Option(help: "Comparisons per track at most.") var shots = 3
    @Flag(help: "Templates are averaged over a track.") var averaging = false
    @Option(help: ArgumentHelp("How long it stands.", valueName: "moment")) var validUntil: Instant

    func validate() throws {
      guard demo else { throw ValidationError("only --demo certificates are recorded by hand") }
    }

    func act() async throws -> Act {
      .evaluationMade(
        EvaluationMade(
          pack: pack, precision: precision, instructions: instructions, gates: gates, shots: shots,
          averaging: averaging, validUntil: validUntil, demo: true))
    }
  }
}
