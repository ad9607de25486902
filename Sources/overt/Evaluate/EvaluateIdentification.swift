import ArgumentParser
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate

/// `overt evaluate identification`
struct EvaluateIdentification: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identification",
    abstract: "Open-set searches of a list: FNIR, FPIR, TPIR, ranks, shorter lists.",
    discussion: """
      The list is a CSV file with the columns role,identity,path; a role is gallery (enrolled; several images of one \
      person are one entry), probe_mated (somebody on the list) or probe_nonmated (nobody on it).

        overt evaluate identification --images photos --list list.csv
        overt evaluate identification --images photos --list list.csv --groups groups.csv --report report --json
        overt evaluate identification --images photos --list list.csv --searches searches.csv

      A probe in which no face is found is a miss where its person is on the list, and never an alert where not. \
      --searches writes identity,path,role,candidate,candidate_score,mate_score,mate_rank.
      """)

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

  @OptionGroup var options: EvaluateOptions

  func validate() throws {
    guard 1...1_000 ~= draws else { throw ValidationError("--draws takes 1 to 1000") }
  }

  func run() throws {
    let search = try EvaluateSearch(options, list: list, fusion: fusion, draws: draws)
    if let path = searches {
      try EvaluateFiles.write(SearchRows.csv(search.list, search.searches.outcomes), to: path)
    }
    let summary = try search.summary()
    try EvaluatePrinter(json: options.json).tell(summary)
    if let folder = options.report { try EvaluateFiles.report(summary, folder: folder) }
    if let folder = options.audit {
      let items = AuditItem.likeliest(search.list, search.searches.outcomes, count: 40)
      try EvaluateOptions.failing { () throws(EvaluationError) in
        try LabelAudit(items, images: search.list.images, folder: search.work.folder).write(to: folder)
      }
      if !options.json { Standard.error("note: \(printable(folder)) shows people; it is for this audit only") }
    }
  }
}

extension Fusion: ExpressibleByArgument {}
