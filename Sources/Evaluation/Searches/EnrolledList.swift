/// A list's people as rows of templates.
struct EnrolledList {
  /// One row or several for each entry.
  let rows: TemplateMatrix
  /// For each row its entry.
  let entries: [Int]

  /// Enrols the entries of `list` from `templates`, a row for each of the list's images. An entry without any template
  /// has one row that is never a candidate.
  init(_ list: IdentificationList, templates: TemplateMatrix, fusion: Fusion) throws(EvaluationError) {
    var rows: [[Float]?] = []
    var entries: [Int] = []
    for (number, entry) in list.entries.enumerated() {
      let found = entry.images.filter { templates.isEnrolled[$0] }.map { templates.row($0) }
      switch fusion {
      case .mean:
        rows.append(Self.mean(found, unit: templates.metric == .cosine))
        entries.append(number)
      case .best:
        for row in found {
          rows.append(row)
          entries.append(number)
        }
        if found.isEmpty {
          rows.append(nil)
          entries.append(number)
        }
      }
    }
    self.rows = try TemplateMatrix(rows, metric: templates.metric, dimension: templates.dimension)
    self.entries = entries
  }

  private static func mean(_ rows: [[Float]], unit: Bool) -> [Float]? {
    guard let first = rows.first, rows.count > 1 else { return rows.first }
    var sum = [Double](repeating: 0, count: first.count)
    for row in rows { for (place, value) in row.enumerated() { sum[place] += Double(value) } }
    let length = unit ? sum.reduce(0) { $0 + $1 * $1 }.squareRoot() : Double(rows.count)
    // Templates that cancel each other out are no template.
    guard length > 1e-6 else { return nil }
    return sum.map { Float($0 / length) }
  }
}

extension TemplateMatrix {
  /// The numbers of one row.
  func row(_ number: Int) -> [Float] { Array(values[number * dimension..<(number + 1) * dimension]) }
}
