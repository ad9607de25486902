import Evaluation
import Faces
import Foundation
import Imaging
import Mandate

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

  /// Writes a report into a folder, which is made if it is not there.
  static func report(_ summary: EvaluationSummary, folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("overt: \(printable(folder)): cannot be made")
    }
    try write(TrialRecords.line(summary) + "\n", to: "\(folder)/report.json")
    try write(EvaluationReport(summary).html, to: "\(folder)/report.html")
    Standard.error("report: \(printable(folder))/report.html")
  }

  /// The digest of a list's bytes.
  static func digest(_ path: String) -> ContentDigest {
    do {
      return ContentDigest(hashing: try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      return .zero
    }
  }
}
