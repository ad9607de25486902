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
    @OptionGroup var found: SystemOptions
    @Option(help: ArgumentHelp("How long it stands.", valueName: "moment")) var validUntil: Instant

    func validate() throws {
      guard found.isGiven else { throw ValidationError("give --system, or the decision policy by hand") }
      guard demo else { throw ValidationError("only --demo certificates are recorded by hand") }
    }

    func act() async throws -> Act {
      let system = try found.system()
      return .evaluationMade(
        EvaluationMade(
          pack: system.pack, precision: system.precision, instructions: system.instructions, gates: system.gates,
          shots: system.shots, averaging: system.averaging, validUntil: validUntil, demo: true))
    }
  }
}
