import Faces

/// The mean of a track's templates so far, as recognition keeps it (`TrackMeans`): for evaluation templates, which are
/// nobody's secret.
struct RunningMean {
  private var sum: [Float] = []
  private var shots: Float = 0

  /// Adds a template and gives the mean of all so far: for the cosine of unit length.
  mutating func joined(_ values: [Float], metric: Metric) -> [Float] {
    if sum.isEmpty { sum = [Float](repeating: 0, count: values.count) }
    shots += 1
    var square: Float = 0
    for index in sum.indices {
      sum[index] += values[index]
      square += sum[index] * sum[index]
    }
    let factor: Float
    switch metric {
    case .euclidean: factor = 1 / shots
    case .cosine:
      // Templates that cancel each other out have no mean: the newest stands alone.
      guard square > 1e-12 else { return values }
      factor = 1 / square.squareRoot()
    }
    return sum.map { $0 * factor }
  }
}
