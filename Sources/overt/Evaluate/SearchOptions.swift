import ArgumentParser
import Evaluation

/// What every evaluation by searches of a list takes.
struct SearchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The list: a CSV file.", valueName: "file"))
  var list: String

  @Option(
    help: ArgumentHelp(
      "Several enrolment photographs: mean (one template, the mean) or best (the best score).", valueName: "way"))
  var fusion = Fusion.mean

  @Option(help: ArgumentHelp("How often each shorter list is drawn.", valueName: "n"))
  var draws = 10

  @Option(help: ArgumentHelp("Write every search.", valueName: "csv"))
  var searches: String?

  func validate() throws {
    guard 1...1_000 ~= draws else { throw ValidationError("--draws takes 1 to 1000") }
  }

  /// Writes every search, where that was asked for.
  ///
  /// - Parameter namesOthers: as `SearchRows` has it.
  func write(_ list: IdentificationList, _ outcomes: [SearchOutcome], namesOthers: Bool = true) throws {
    guard let searches else { return }
    try EvaluateFiles.write(SearchRows.csv(list, outcomes, namesOthers: namesOthers), to: searches)
  }
}

extension Fusion: ExpressibleByArgument {}
