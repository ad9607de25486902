import Faces
import Foundation
import Imaging
import Tabular

/// Passes of volunteers that somebody logged: who walked through the picture of which file, from when to when, recognised or
/// not. They are the denominator of the True Recognition Rate.
public struct PassList: Sendable {
  /// One pass.
  public struct Pass: Hashable, Sendable {
    /// Who, as the Blue List names them.
    public let identity: String
    /// The file, as given or by its last component.
    public let source: String
    /// Seconds from the file's first frame to their coming and going.
    public let from: Double, to: Double

    /// A pass.
    public init(identity: String, source: String, from: Double, to: Double) {
      self.identity = identity
      self.source = source
      self.from = from
      self.to = to
    }
  }

  /// The columns.
  public static let columns = ["identity", "source", "from", "to"]
  /// Passes that one list may hold.
  public static let maximumPasses = 100_000

  /// The passes, in the file's order.
  public let passes: [Pass]

  /// Takes passes as they are.
  public init(_ passes: [Pass]) {
    self.passes = passes
  }

  /// Reads the CSV file at `path`, with the columns `identity,source,from,to`; times in seconds, or as `1:05` or `1:02:05`.
  ///
  /// - Throws: `unusable` with every line that is wrong, up to twenty.
  public init(path: String) throws(TrialError) {
    let table: CSVTable
    do {
      table = try CSVTable(path: path, columns: Self.columns, maximumBytes: BlueList.maximumCSVBytes)
    } catch {
      throw .unusable([error.description])
    }
    var passes: [Pass] = []
    var wrong: [String] = []
    for row in table.rows {
      let values = row.values
      let place = "\(printable(path)): line \(row.line)"
      guard !values[0].isEmpty, !values[1].isEmpty else {
        wrong.append("\(place): identity and source must not be empty")
        continue
      }
      guard let from = Self.seconds(values[2]), let to = Self.seconds(values[3]), from < to else {
        wrong.append("\(place): from and to: wanted seconds, or a time such as 1:05, from before to")
        continue
      }
      passes.append(Pass(identity: values[0], source: values[1], from: from, to: to))
    }
    if passes.count > Self.maximumPasses {
      wrong.append("\(printable(path)): holds more than \(Self.maximumPasses) passes")
    }
    if passes.isEmpty, wrong.isEmpty { wrong.append("\(printable(path)): logs no pass") }
    guard wrong.isEmpty else { throw .unusable(Array(wrong.prefix(20))) }
    self.passes = passes
  }

  /// Throws with every pass of somebody, or of a file, that the trial does not have.
  func check(people: Set<String>, sources: [String]) throws(TrialError) {
    var wrong: [String] = []
    for pass in passes {
      if !people.contains(pass.identity) {
        wrong.append("the passes name \(printable(pass.identity)), who is not on the Blue List")
      }
      if !sources.contains(where: { Self.names(pass.source, $0) }) {
        wrong.append("the passes name \(printable(pass.source)), which is not among the videos")
      }
    }
    guard wrong.isEmpty else { throw .unusable(Array(Set(wrong).sorted().prefix(20))) }
  }

  /// Whether a pass's source means a file.
  static func names(_ source: String, _ file: String) -> Bool {
    source == file || (file as NSString).lastPathComponent == source
  }

  private static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard 1...3 ~= parts.count, text.utf8.count <= 20 else { return nil }
    var seconds = 0.0
    for (place, part) in parts.enumerated() {
      guard let value = Double(part), value.isFinite, 0...1e7 ~= value, place == 0 || value < 60 else { return nil }
      seconds = seconds * 60 + value
    }
    return seconds
  }
}
