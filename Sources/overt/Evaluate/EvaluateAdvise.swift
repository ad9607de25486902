import ArgumentParser
import Evaluation
import Faces
import Imaging

/// `overt evaluate advise`
struct EvaluateAdvise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Thresholds that keep a deployment's false alerts under a ceiling, and what they cost.",
    discussion: """
      Measures searches as `overt evaluate identification` does, on a list as long as the deployment's, and gives the \
      lowest threshold whose upper 95 % bound of false alerts keeps to the ceiling: for everybody, and for the group \
      that is worst off. Where too few searches were made to show it, it says how many are needed, and advises nothing.

        overt evaluate advise --images photos --list list.csv --people 500 --tracks 20000 --ceiling 5
        overt evaluate advise --images photos --list list.csv --groups groups.csv --people 100 --tracks 2000 --ceiling 10
      """)

  @Option(help: ArgumentHelp("The list: a CSV file with the columns role,identity,path.", valueName: "file"))
  var list: String

  @Option(help: ArgumentHelp("People on the deployment's list.", valueName: "n"))
  var people: Int

  @Option(help: ArgumentHelp("Tracks expected, of people who are not on it.", valueName: "n"))
  var tracks: Int

  @Option(help: ArgumentHelp("False alerts that are put up with.", valueName: "n"))
  var ceiling: Double

  @Option(
    help: ArgumentHelp(
      "Searches for each track at most; each counts as if it could raise an alert of its own.", valueName: "n"))
  var searchesPerTrack = 3

  @Option(help: ArgumentHelp("Several enrolment photographs: mean or best.", valueName: "way"))
  var fusion = Fusion.mean

  @OptionGroup var options: EvaluateOptions

  func validate() throws {
    guard 1...1_000_000 ~= people else { throw ValidationError("--people takes 1 to 1000000") }
    guard 1...1_000_000_000 ~= tracks else { throw ValidationError("--tracks takes 1 to 1000000000") }
    guard ceiling.isFinite, ceiling > 0, ceiling <= 1e9 else { throw ValidationError("--ceiling takes a number above 0") }
    guard 1...100 ~= searchesPerTrack else { throw ValidationError("--searches-per-track takes 1 to 100") }
  }

  func run() throws {
    let search = try EvaluateSearch(options, list: list, fusion: fusion, draws: 1, sizes: [people])
    let advice = search.advice(
      ThresholdAdvice.Expectation(
        people: people, tracks: tracks, ceiling: ceiling, searchesPerTrack: searchesPerTrack))
    var summary = try search.summary()
    summary.advice = AdviceRecord(advice)
    if let folder = options.report { try EvaluateFiles.report(summary, folder: folder) }
    let printer = EvaluatePrinter(json: options.json)
    printer.tell(advice)
    if options.json { try printer.tell(summary) }
  }
}

extension EvaluateSearch {
  /// What the shortest list that is at least as long as expected says.
  func advice(_ expectation: ThresholdAdvice.Expectation) -> ThresholdAdvice {
    let size = searches.sizes.first { $0.people >= expectation.people } ?? searches.whole
    // One division decides: the one with most groups, since a threshold for it serves the others too.
    let grouping = groupings.max { $0.groups.count < $1.groups.count }
    let nonMated = list.probes.filter { $0.mate == nil }
    let groups = nonMated.map { probe in grouping.map { $0.ofSubjects[subjects.ofImages[probe.image]] } ?? -1 }
    return ThresholdAdvice(
      expectation, measuredPeople: size.people, mated: size.mated, nonMated: size.nonMated, groupOfNonMated: groups,
      groupNames: grouping?.groups ?? [])
  }
}
