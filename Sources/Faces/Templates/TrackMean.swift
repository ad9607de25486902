/// The mean of the templates of one track's shots: it lives in one locked slot, is wiped when its track ends, and cannot be
/// copied, read or stored (invariant I11). It is only ever added to, and lent as a ``FaceTemplate``.
struct TrackMean: ~Copyable {
  /// The track's number within its source.
  let track: Int
  /// Templates in it.
  private(set) var shots = 0
  private let sum: PoolSlot

  /// Takes a slot of `pool` for `dimension` Float; `nil` when the pool is full.
  init?(track: Int, in pool: TemplatePool, dimension: Int) {
    guard let sum = PoolSlot(in: pool, count: dimension * 4) else { return nil }
    self.track = track
    self.sum = sum
  }

  /// Adds the template in `slot` and leaves there the mean of all so far: for the cosine of unit length, as every template
  /// of that metric is.
  ///
  /// - Returns: templates in it.
  mutating func joined(_ slot: borrowing PoolSlot, metric: Metric) -> Int {
    let total = sum.floats
    let values = slot.floats
    let count = min(total.count, values.count)
    shots += 1
    var square: Float = 0
    for index in 0..<count {
      total[index] += values[index]
      square += total[index] * total[index]
    }
    let factor: Float
    switch metric {
    case .euclidean: factor = 1 / Float(shots)
    case .cosine:
      // Templates that cancel each other out have no mean: the newest stands alone.
      guard square > 1e-12 else { return shots }
      factor = 1 / square.squareRoot()
    }
    for index in 0..<count { values[index] = total[index] * factor }
    return shots
  }
}
