import Evaluation
import Faces
import Foundation
import Imaging
import Mandate
import Service

/// What every evaluation begins with: the system, the images' templates.
struct EvaluateWork {
  let options: EvaluateOptions
  let system: EvaluatedSystem
  let folder: ImageFolder
  let threads: Int
  let made: Instant

  init(_ options: EvaluateOptions) throws {
    self.options = options
    made = Clock.system.now()
    threads = options.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let store = try ModelOptions.store
    folder = try EvaluateOptions.failing { () throws(EvaluationError) in try ImageFolder(options.images) }
    system = try EvaluateOptions.failing { () throws(EvaluationError) in
      try EvaluatedSystem(store: store, pack: options.models.pack)
    }
    if !options.json { Standard.error("pack \(system.pack) (\(system.precision.rawValue))") }
    if !options.json, let warning = system.warning { Standard.error("note: \(warning)") }
  }

  /// The templates of `images`, paths within the folder, with progress on standard error.
  func templates(of images: [String]) throws -> TemplateFactory.Outcome {
    let store = try ModelOptions.store
    let outcome = try EvaluateOptions.failing { () throws(EvaluationError) in
      var paths: [String] = []
      for image in images { paths.append(try folder.file(image)) }
      let cache: TemplateCache? =
        if let place = options.cacheFolder {
          try TemplateCache(folder: place, identity: system.identity, dimension: system.dimension)
        } else {
          nil
        }
      return try TemplateFactory(
        system, store: store, responsible: options.person, declared: made, threads: threads
      ).templates(of: paths, cache: cache) { progress in
        var line = "templates: \(Figures.count(progress.done)) of \(Figures.count(progress.total))"
        if let remaining = progress.remaining { line += ", \(Figures.clock(remaining)) left" }
        Standard.progress(line)
      }
    }
    Standard.clearProgress()
    if !options.json, outcome.cached > 0 {
      Standard.error("note: \(Figures.plural(outcome.cached, "template")) from an earlier run")
    }
    return outcome
  }

  /// The templates as rows.
  func matrix(_ templates: [ImageTemplate]) throws -> TemplateMatrix {
    try EvaluateOptions.failing { () throws(EvaluationError) in
      try TemplateMatrix(templates.map(\.values), metric: system.metric, dimension: system.dimension)
    }
  }

  /// The divisions of people that labels give.
  func groupings(_ subjects: Subjects, images: [String]) throws -> [Grouping] {
    guard let path = options.groups else { return [] }
    let table = try EvaluateOptions.failing { () throws(EvaluationError) in try GroupTable(path: path) }
    let groupings = Grouping.all(table, subjects: subjects, images: images)
    guard !groupings.isEmpty else {
      throw Failure("overt: \(printable(path)): labels of the people in these images make no two groups")
    }
    return groupings
  }

  /// When it was made, as RFC 3339 says it.
  var date: String {
    Date(timeIntervalSince1970: Double(made.milliseconds) / 1_000).formatted(.iso8601)
  }
}
