/// The averaged templates of one source's tracks, at most ``capacity`` at once. Whoever follows the tracks says when each
/// ends; what is left is wiped when this value ends.
public struct TrackMeans: ~Copyable {
  /// The most means held at once; a track beyond that is compared shot by shot.
  public static let capacity = 64

  private var means: InlineArray<64, TrackMean?> = InlineArray { _ in nil }
  /// Means held now.
  public private(set) var held = 0

  /// None yet.
  public init() {}

  /// Wipes the mean of a track that ended, if it has one.
  public mutating func end(track: Int) {
    guard held > 0 else { return }
    for index in means.indices where number(at: index) == track {
      means[index] = nil
      held -= 1
    }
  }

  /// Wipes all.
  public mutating func endAll() {
    for index in means.indices { means[index] = nil }
    held = 0
  }

  /// Joins the template in `slot` to the mean of `track` and leaves the mean there.
  ///
  /// - Returns: shots in it: 1 where there was no room for a mean, and the template stands alone.
  mutating func join(_ slot: borrowing PoolSlot, track: Int, metric: Metric, pool: TemplatePool, dimension: Int) -> Int
  {
    var place: Int?
    for index in means.indices {
      let number = number(at: index)
      if number == track {
        place = index
        break
      }
      if number == nil, place == nil { place = index }
    }
    guard let place else { return 1 }
    if number(at: place) == nil {
      guard let fresh = TrackMean(track: track, in: pool, dimension: dimension) else { return 1 }
      means[place] = consume fresh
      held += 1
    }
    return means[place]?.joined(slot, metric: metric) ?? 1
  }

  private func number(at index: Int) -> Int? {
    switch means[index] {
    case .some(let mean): mean.track
    case .none: nil
    }
  }
}

@available(*, unavailable)
extension TrackMeans: Sendable {}
