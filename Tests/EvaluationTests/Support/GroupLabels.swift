import Evaluation
import Tabular

/// Groups and lists for tests.
enum GroupLabels {
  /// People divided by whether their number is even, and by whether it is below 30.
  static func halves(_ subjects: Subjects, _ images: [String]) throws -> [Grouping] {
    let rows = (0..<60).map { "\($0),\($0.isMultiple(of: 2) ? "even" : "odd"),\($0 < 30 ? "low" : "high")\n" }
    let table = try GroupTable(Array(("identity,parity,half\n" + rows.joined()).utf8), name: "groups.csv")
    return Grouping.all(table, subjects: subjects, images: images)
  }
}

extension PairList {
  /// The pairs of a CSV text.
  static func reading(_ text: String) throws -> PairList {
    try PairList(
      CSVTable(Array(text.utf8), name: "pairs.csv", columns: ["path_a", "path_b", "same"], further: true),
      name: "pairs.csv")
  }
}

extension TemplateMatrix {
  /// A row's numbers, found from its scores with nothing but unit vectors.
  func testRow(_ row: Int) -> [Float] {
    guard
      let units = try? TemplateMatrix(
        (0..<dimension).map { place in (0..<dimension).map { $0 == place ? Float(1) : 0 } }, metric: .cosine,
        dimension: dimension)
    else { return [] }
    var scores = [Float](repeating: 0, count: dimension)
    units.compare(row, of: self, with: 0..<dimension, into: &scores)
    return scores
  }
}
