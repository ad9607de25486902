import Evaluation
import Faces
import Foundation
import Imaging
import Mandate

/// A list searched: what identification and advice have in common.
struct EvaluateSearch {
  let options: EvaluateOptions
  let work: EvaluateWork
  /// Without the searches that are left out.
  let list: IdentificationList
  let searches: Searches
  let subjects: Subjects
  let groupings: [Grouping]
  let figures: IdentificationFigures
  private let fusion: Fusion
  private let outcome: TemplateFactory.Outcome
  private let listDigest: ContentDigest
  private let seconds: Double
  private let exclusions: ExclusionRecord?

  /// Searches every probe of the list at `path`, on the whole list and on shorter ones.
  init(_ options: EvaluateOptions, list path: String, fusion: Fusion, draws: Int, sizes: [Int] = []) throws {
    self.options = options
    self.fusion = fusion
    let work = try EvaluateWork(options)
    let whole = try EvaluateOptions.failing { () throws(EvaluationError) in try IdentificationList(path: path) }
    let listDigest = try EvaluateFiles.digest(path)
    let outcome = try work.templates(of: whole.images)
    let subjects = Subjects(whole.identities, origin: .labels)
    let groupings = try work.groupings(subjects, images: whole.images)
    let excluded = try options.exclusions.map { path in
      try EvaluateOptions.failing { () throws(EvaluationError) in try Exclusions(path: path, images: whole.images) }
    }
    let list = excluded.map { whole.leavingOut(probes: $0.probes) } ?? whole
    let templates = try work.matrix(outcome.templates)
    let lengths = Searches.usualSizes(below: list.entries.count) + sizes
    Standard.progress("searching")
    let begun = ContinuousClock.now
    searches = try EvaluateOptions.failing { () throws(EvaluationError) in
      try Searches(list, templates: templates, fusion: fusion, sizes: lengths, draws: draws)
    }
    seconds = EvaluateTimes.seconds(since: begun)
    func figures(_ list: IdentificationList, _ searches: Searches) -> IdentificationFigures {
      IdentificationFigures(
        list, searches: searches, subjects: subjects, groupings: groupings,
        operatingLimit: options.operatingLimit ?? 1e-2, threshold: options.threshold)
    }
    self.figures = figures(list, searches)
    if let excluded {
      let all = try EvaluateOptions.failing { () throws(EvaluationError) in
        try Searches(whole, templates: templates, fusion: fusion)
      }
      exclusions = ExclusionRecord(
        comparisons: whole.probes.count - list.probes.count, reasons: excluded.reasons,
        all: Array(figures(whole, all).rates.points.dropLast()))
    } else {
      exclusions = nil
    }
    Standard.clearProgress()
    self.work = work
    self.list = list
    self.subjects = subjects
    self.groupings = groupings
    self.outcome = outcome
    self.listDigest = listDigest
  }

  /// Everything it came to.
  func summary() throws -> EvaluationSummary {
    var summary = EvaluationSummary(
      figures, people: list.entries.count, fusion: fusion, system: work.system,
      material: Material(listDigest: listDigest, templates: outcome.templates, subjects: subjects),
      quality: outcome.templates, responsible: options.person, made: work.date)
    summary.exclusions = exclusions
    summary.throughput = Throughput(
      imagesMade: outcome.templates.count - outcome.cached, imagesCached: outcome.cached, imageSeconds: outcome.seconds,
      threads: work.threads, comparisons: list.probes.count * list.entries.count, comparisonSeconds: seconds)
    return summary
  }
}
