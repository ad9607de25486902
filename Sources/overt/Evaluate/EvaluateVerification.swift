import ArgumentParser
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate

/// `overt evaluate verification`
struct EvaluateVerification: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verification",
    abstract: "Pairs of images: FNMR and FMR, DET, EER, thresholds.",
    discussion: """
      Pairs are a CSV file with the columns path_a,path_b,same (same: 1 or 0; further columns are carried through), or \
      LFW's pairs.txt as it is. Without --pairs the folder holds a folder for each person, and every image is compared \
      with every other.

        overt evaluate verification --images lfw --pairs pairs.txt
        overt evaluate verification --images photos --pairs pairs.csv --scores scores.csv --json
        overt evaluate verification --images people --groups groups.csv --report report --audit audit

      --scores writes path_a,path_b,same,score and the further columns; higher is more alike, empty where no face was \
      found.
      """)

  @Option(help: ArgumentHelp("The pairs: a CSV file or LFW's pairs.txt.", valueName: "file"))
  var pairs: String?

  @Option(help: ArgumentHelp("Write every pair with its score.", valueName: "csv"))
  var scores: String?

  @OptionGroup var options: EvaluateOptions

  func validate() throws {
    guard scores == nil || pairs != nil else {
      throw ValidationError("--scores goes with --pairs: all pairs of a folder are too many for a file")
    }
  }

  func run() throws {
    let work = try EvaluateWork(options)
    if let pairs { try listed(work, pairs) } else { try everything(work) }
  }

  private func listed(_ work: EvaluateWork, _ path: String) throws {
    let list = try EvaluateOptions.failing { () throws(EvaluationError) in try PairList.read(path) }
    let listDigest = try EvaluateFiles.digest(path)
    let outcome = try work.templates(of: list.images)
    let subjects = Subjects(of: list)
    let groupings = try work.groupings(subjects, images: list.images)
    let begun = ContinuousClock.now
    let pairs = ListedPairs(list, templates: try work.matrix(outcome.templates))
    let seconds = EvaluateTimes.seconds(since: begun)
    if let scores { try EvaluateFiles.write(PairScores.csv(pairs), to: scores) }
    try report(
      work, pairs, images: list.images, subjects, groupings, outcome, leftOutOf: nil,
      listDigest: listDigest, compared: (list.pairs.count, seconds))
  }

  private func everything(_ work: EvaluateWork) throws {
    let images = try EvaluateOptions.failing { () throws(EvaluationError) in try work.folder.identities() }
    let outcome = try work.templates(of: images)
    let subjects = Subjects(folders: images)
    let groupings = try work.groupings(subjects, images: images)
    let pairs = AllPairs(try work.matrix(outcome.templates), subjects: subjects.ofImages)
    let begun = ContinuousClock.now
    var sum: Float = 0
    pairs.forEach { _, _, _, score in if score > sum { sum = score } }
    let seconds = EvaluateTimes.seconds(since: begun)
    try report(
      work, pairs, images: images, subjects, groupings, outcome, leftOutOf: images,
      listDigest: ContentDigest(hashing: Array(images.joined(separator: "\n").utf8)), compared: (pairs.count, seconds))
  }

  private func report(
    _ work: EvaluateWork, _ source: some ComparisonSource, images: [String], _ subjects: Subjects,
    _ groupings: [Grouping], _ outcome: TemplateFactory.Outcome, leftOutOf complete: [String]?,
    listDigest: ContentDigest, compared: (count: Int, seconds: Double)
  ) throws {
    Standard.progress("comparing")
    let exclusions = try options.exclusions.map { path in
      try EvaluateOptions.failing { () throws(EvaluationError) in try Exclusions(path: path, images: images) }
    }
    let kept = source.leavingOut(exclusions?.pairs ?? [])
    let figures = VerificationFigures(
      kept, subjects: subjects, groupings: groupings, operatingLimit: options.operatingLimit ?? 1e-3,
      threshold: options.threshold, leftOut: complete == nil ? nil : Array(exclusions?.pairs ?? []))
    Standard.clearProgress()
    var summary = EvaluationSummary(
      figures, system: work.system,
      material: Material(listDigest: listDigest, templates: outcome.templates, subjects: subjects),
      quality: outcome.templates, responsible: options.person, made: work.date)
    summary.throughput = Throughput(
      imagesMade: outcome.templates.count - outcome.cached, imagesCached: outcome.cached, imageSeconds: outcome.seconds,
      threads: work.threads, comparisons: compared.count, comparisonSeconds: compared.seconds)
    if let exclusions {
      let all = ComparisonRates(source, limits: VerificationFigures.usualLimits)
      summary.exclusions = ExclusionRecord(
        comparisons: exclusions.pairs.count, reasons: exclusions.reasons, all: all.points)
    }
    try EvaluatePrinter(json: options.json).tell(summary)
    if let folder = options.report { try EvaluateFiles.report(summary, folder: folder) }
    if let folder = options.audit {
      let items = AuditItem.likeliest(kept, count: 40)
      try EvaluateOptions.failing { () throws(EvaluationError) in
        try LabelAudit(items, images: images, folder: work.folder).write(to: folder)
      }
      if !options.json { Standard.error("note: \(printable(folder)) shows people; it is for this audit only") }
    }
  }
}
