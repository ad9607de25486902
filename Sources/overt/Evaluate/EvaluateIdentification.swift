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

  @OptionGroup var search: SearchOptions
  @OptionGroup var options: EvaluateOptions

  func run() throws {
    let found = try EvaluateSearch(options, list: search.list, fusion: search.fusion, draws: search.draws)
    try search.write(found.list, found.searches.outcomes)
    let summary = try found.summary()
    try EvaluatePrinter(json: options.json).tell(summary)
    if let folder = options.report { try EvaluateFiles.report(summary, folder: folder) }
    if let folder = options.audit {
      let items = AuditItem.likeliest(found.list, found.searches.outcomes, count: 40)
      try EvaluateOptions.failing { () throws(EvaluationError) in
        try LabelAudit(items, images: found.list.images, folder: found.work.folder).write(to: folder)
      }
      if !options.json { Standard.error("note: \(printable(folder)) shows people; it is for this audit only") }
    }
  }
}
