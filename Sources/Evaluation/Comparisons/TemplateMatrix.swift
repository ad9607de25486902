import CKernels
import Faces

/// The templates of an evaluation's images, row by row, for comparison with many at once.
public struct TemplateMatrix: Sendable {
  /// How the pack's templates are compared.
  public let metric: Metric
  /// Numbers in a row, a multiple of 16.
  public let dimension: Int
  /// Rows.
  public let count: Int
  /// Which rows hold a template.
  public let isEnrolled: [Bool]
  /// [count × dimension].
  let values: [Float]

  /// Takes one template for each image; a row of zeros stands where there is none.
  ///
  /// - Throws: `badList` when templates are of different packs.
  public init(_ templates: [EvaluationTemplate?]) throws(EvaluationError) {
    let first = templates.lazy.compactMap(\.self).first
    try self.init(
      templates.map { $0?.values }, metric: first?.metric ?? .cosine, dimension: first?.values.count ?? 16,
      sameMetric: templates.allSatisfy { $0 == nil || $0?.metric == first?.metric })
  }

  /// Takes rows of numbers, for synthetic templates.
  ///
  /// - Throws: `badList` when a row has another length than `dimension`, or `dimension` is no multiple of 16.
  public init(_ rows: [[Float]?], metric: Metric, dimension: Int) throws(EvaluationError) {
    try self.init(rows, metric: metric, dimension: dimension, sameMetric: true)
  }

  private init(_ rows: [[Float]?], metric: Metric, dimension: Int, sameMetric: Bool) throws(EvaluationError) {
    guard sameMetric, dimension > 0, dimension % 16 == 0, rows.allSatisfy({ $0.map { $0.count == dimension } ?? true })
    else { throw .badList("the templates are not all of one pack") }
    self.metric = metric
    self.dimension = dimension
    count = rows.count
    isEnrolled = rows.map { $0 != nil }
    var values: [Float] = []
    values.reserveCapacity(rows.count * dimension)
    for row in rows { values += row ?? [Float](repeating: 0, count: dimension) }
    self.values = values
  }

  /// Writes the scores of row `probe` with the rows of `range` into `scores`, from its beginning; not a number where
  /// either has no template.
  ///
  /// - Precondition: all rows exist and `scores` has room for them.
  public func compare(_ probe: Int, with range: Range<Int>, into scores: inout [Float]) {
    compare(probe, of: self, with: range, into: &scores)
  }

  /// The same for a row of another matrix of the same pack.
  public func compare(_ probe: Int, of probes: TemplateMatrix, with range: Range<Int>, into scores: inout [Float]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && 0..<probes.count ~= probe, "no such row")
    precondition(scores.count >= range.count && probes.dimension == dimension, "no room for the scores")
    guard !range.isEmpty else { return }
    guard probes.isEnrolled[probe] else {
      for place in 0..<range.count { scores[place] = .nan }
      return
    }
    // The rows lie within both arrays, which the preconditions made sure of; both live as long as the calls.
    unsafe values.withUnsafeBufferPointer { rows in
      unsafe probes.values.withUnsafeBufferPointer { others in
        unsafe scores.withUnsafeMutableBufferPointer { scores in
          guard let rows = rows.baseAddress, let others = others.baseAddress,
            let scores = scores.baseAddress
          else { return }
          let start = unsafe rows + range.lowerBound * dimension
          let row = unsafe others + probe * dimension
          switch metric {
          case .cosine: _ = unsafe overt_dot_scores(start, range.count, dimension, row, scores)
          case .euclidean:
            _ = unsafe overt_l2sq_scores(start, range.count, dimension, row, scores)
            for place in 0..<range.count { unsafe scores[place] = 1 - scores[place].squareRoot() }
          }
        }
      }
    }
    for (place, row) in range.enumerated() where !isEnrolled[row] { scores[place] = .nan }
  }
}
