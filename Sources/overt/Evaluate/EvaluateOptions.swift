import ArgumentParser
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate
import Service

/// What every evaluation takes.
struct EvaluateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that the images lie in.", valueName: "dir"))
  var images: String

  @Option(
    help: ArgumentHelp(
      "Labels of people: a CSV file with the column identity or path, every other column a label.", valueName: "csv"))
  var groups: String?

  @Option(
    help: ArgumentHelp(
      "The threshold at which groups are compared; where not given, the one of --operating-limit.", valueName: "t"))
  var threshold: Float?

  @Option(
    help: ArgumentHelp(
      "Where groups are compared: the lowest threshold that keeps false matches to this share (verification 1e-3, "
        + "identification 1e-2).", valueName: "share"))
  var operatingLimit: Double?

  @OptionGroup var models: ModelOptions

  @Option(help: ArgumentHelp("Who is responsible for the evaluation; the user's name where not given.", valueName: "name"))
  var responsible: String?

  @Option(
    help: ArgumentHelp(
      "Where templates are kept between runs (default: overt/evaluation in the user's cache folder).", valueName: "dir"))
  var cache: String?

  @Flag(help: "Keep no templates.")
  var noCache = false

  @Option(help: ArgumentHelp("Threads that make templates; all cores where not given.", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Write a report for people (report.html) and for programs (report.json) into this folder.", valueName: "dir"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Write the likeliest label errors, with pictures, into this folder: confirm or exclude them in its labels.csv.",
      valueName: "dir"))
  var audit: String?

  @Option(help: ArgumentHelp("A labels.csv whose exclusions, each with a reason, are left out.", valueName: "csv"))
  var exclusions: String?

  @Flag(help: "Print one JSON object per line; the last is the summary.")
  var json = false

  func validate() throws {
    if let operatingLimit, !(operatingLimit > 0 && operatingLimit <= 1) {
      throw ValidationError("--operating-limit takes a share above 0, at most 1")
    }
    if let threshold, !threshold.isFinite { throw ValidationError("--threshold takes a score, such as 0.5") }
    if let threads, !(1...1_024 ~= threads) { throw ValidationError("--threads takes 1 to 1024") }
    guard !(noCache && cache != nil) else { throw ValidationError("--cache and --no-cache exclude each other") }
  }

  /// Where the cache is, if there is to be one.
  var cacheFolder: String? {
    guard !noCache else { return nil }
    if let cache { return cache }
    let environment = ProcessInfo.processInfo.environment
    if let place = environment["XDG_CACHE_HOME"], place.hasPrefix("/") { return "\(place)/overt/evaluation" }
    return environment["HOME"].map { "\($0)/.cache/overt/evaluation" }
  }

  /// Who is responsible.
  var person: String { responsible ?? NSUserName() }

  /// Turns what went wrong into what is said and the status that it ends with.
  static func failing<Value>(_ body: () throws(EvaluationError) -> Value) throws -> Value {
    do throws(EvaluationError) {
      return try body()
    } catch {
      Standard.clearProgress()
      switch error {
      case .face(let problem): throw Failure(problem)
      case .badList, .image, .cache, .output, .differentDetectors: throw Failure("overt: \(error)")
      }
    }
  }
}
