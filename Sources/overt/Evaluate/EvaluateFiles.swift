import Evaluation
import Faces
import Foundation
import Imaging
import Mandate
import Service

/// Files that an evaluation writes, for its owner only.
enum EvaluateFiles {
  /// Writes `text`, whole or not at all.
  static func write(_ text: String, to path: String) throws {
    do throws(EvaluationError) {
      try PrivateFile.write(Array(text.utf8), to: path)
    } catch {
      throw Failure("overt: \(error)")
    }
  }

  /// Writes a report into a folder.
  static func report(_ summary: EvaluationSummary, folder: String) throws {
    try report(json: TrialRecords.line(summary), html: EvaluationReport(summary).html, folder: folder)
    Standard.error("report: \(printable(folder))/report.html")
  }

  /// Writes a page and its figures into a folder, which is made if it is not there.
  static func report(json: String, html: String, folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("overt: \(printable(folder)): cannot be made")
    }
    try write(json + "\n", to: "\(folder)/report.json")
    try write(html, to: "\(folder)/report.html")
  }

  /// The digest of a file.
  static func digest(_ path: String) throws -> ContentDigest {
    do throws(TrialError) {
      return try FileDigest.of(path)
    } catch {
      throw Failure(error)
    }
  }
}
