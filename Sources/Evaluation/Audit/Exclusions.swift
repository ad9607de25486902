import Imaging
import Tabular

/// What a person who looked at a label audit decided: a CSV file with the columns `path_a,path_b,verdict,reason`. The
/// verdict is `confirm` or empty (the label stands) or `exclude` (it is wrong, for the reason given).
public struct Exclusions: Sendable {
  /// The pairs to leave out.
  public let pairs: Set<ImagePair>
  /// Their first images: in searches, the probes.
  public let probes: Set<String>
  /// How many for each reason.
  public let reasons: [String: Int]

  /// The longest reason, in characters.
  public static let longestReason = 200

  /// Reads the file at `path`.
  ///
  /// - Parameter images: the images that rows may name.
  public init(path: String, images: [String]) throws(EvaluationError) {
    try self.init(ListFile.read(path, maximum: PairList.maximumBytes), name: printable(path), images: images)
  }

  /// Reads the bytes of a file that messages call `name`.
  public init(_ bytes: [UInt8], name: String, images: [String]) throws(EvaluationError) {
    let table: CSVTable
    do {
      table = try CSVTable(bytes, name: name, columns: ["path_a", "path_b", "verdict", "reason"])
    } catch {
      throw .badList(error.description)
    }
    let numbers = Dictionary(images.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: Set<ImagePair> = []
    var probes: Set<String> = []
    var reasons: [String: Int] = [:]
    for row in table.rows {
      func problem(_ column: String, _ reason: String) -> EvaluationError {
        .badList("\(name): line \(row.line): column “\(column)” \(reason)")
      }
      guard let first = numbers[row.values[0]] else { throw problem("path_a", "names no image of this evaluation") }
      guard let second = numbers[row.values[1]] else { throw problem("path_b", "names no image of this evaluation") }
      switch row.values[2] {
      case "", "confirm": continue
      case "exclude": break
      default: throw problem("verdict", "is neither confirm nor exclude")
      }
      let reason = row.values[3]
      guard reason.contains(where: { !$0.isWhitespace }) else { throw problem("reason", "is empty") }
      guard reason.count <= Self.longestReason, printable(reason) == reason else {
        throw problem("reason", "is no line of at most \(Self.longestReason) characters")
      }
      guard pairs.insert(ImagePair(first, second)).inserted else { continue }
      probes.insert(row.values[0])
      reasons[reason, default: 0] += 1
    }
    self.pairs = pairs
    self.probes = probes
    self.reasons = reasons
  }
}
