import Imaging
import Tabular

/// Pairs of labelled images for verification: a CSV file with the columns `path_a,path_b,same`, where `same` is 1 for
/// two images of one person (a mated comparison, ISO/IEC 2382-37) and 0 for images of two people. Further columns are
/// carried through.
public struct PairList: Sendable {
  /// One comparison.
  public struct Pair: Sendable, Hashable {
    /// The two images, as positions in ``PairList/images``.
    public let first: Int, second: Int
    /// Whether both show the same person.
    public let isMated: Bool
  }

  /// The distinct images' paths as they stand in the file, in the order of their first mention.
  public let images: [String]
  /// The comparisons, in the order of the file.
  public let pairs: [Pair]

  /// The names of further columns.
  public let furtherColumns: [String]
  /// Their values, for each pair.
  public let further: [[String]]

  /// The largest file read, in bytes.
  public static let maximumBytes = 256 << 20

  /// Reads the file at `path`.
  ///
  /// - Throws: `badList` naming the file, the line and the reason.
  public init(path: String) throws(EvaluationError) {
    let table: CSVTable
    do {
      table = try CSVTable(
        path: path, columns: ["path_a", "path_b", "same"], maximumBytes: Self.maximumBytes, further: true)
    } catch {
      throw .badList(error.description)
    }
    try self.init(table, name: printable(path))
  }

  /// Reads a table with the columns `path_a`, `path_b` and `same`; messages call it `name`.
  public init(_ table: CSVTable, name: String) throws(EvaluationError) {
    var index = ImageIndex()
    var pairs: [Pair] = []
    pairs.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard !row.values[0].isEmpty, !row.values[1].isEmpty else {
        throw .badList("\(name): line \(row.line): a path is empty")
      }
      let isMated: Bool
      switch row.values[2] {
      case "1": isMated = true
      case "0": isMated = false
      default: throw .badList("\(name): line \(row.line): `same` is neither 0 nor 1")
      }
      pairs.append(
        Pair(first: index.number(of: row.values[0]), second: index.number(of: row.values[1]), isMated: isMated))
    }
    guard !pairs.isEmpty else { throw .badList("\(name): lists no pair") }
    images = index.paths
    self.pairs = pairs
    furtherColumns = table.furtherColumns
    further = table.rows.map(\.further)
  }

  /// A list from its parts.
  ///
  /// - Parameter pairs: positions within `images`.
  init(images: [String], pairs: [Pair], furtherColumns: [String] = [], further: [[String]]? = nil) {
    self.images = images
    self.pairs = pairs
    self.furtherColumns = furtherColumns
    self.further = further ?? pairs.map { _ in [] }
  }

  /// The pairs at `kept` positions, with the same images.
  public func keeping(_ kept: (Int) -> Bool) -> PairList {
    let positions = pairs.indices.filter(kept)
    return PairList(
      images: images, pairs: positions.map { pairs[$0] }, furtherColumns: furtherColumns,
      further: positions.map { further[$0] })
  }
}
