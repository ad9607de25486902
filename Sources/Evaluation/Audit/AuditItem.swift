/// A comparison whose label may be wrong.
public struct AuditItem: Sendable, Hashable {
  /// The images by number; in a search the probe first.
  public let first: Int, second: Int
  /// What the label says.
  public let isMated: Bool
  /// The score.
  public let score: Float

  /// The non-mated comparisons with the highest scores, then the mated ones with the lowest, `count` of each at most.
  public static func likeliest(_ comparisons: some ComparisonSource, count: Int) -> [AuditItem] {
    var matches = Shortlist(count: count)
    var misses = Shortlist(count: count)
    comparisons.forEach { first, second, isMated, score in
      if isMated {
        misses.offer(AuditItem(first: first, second: second, isMated: true, score: score), -score)
      } else {
        matches.offer(AuditItem(first: first, second: second, isMated: false, score: score), score)
      }
    }
    return matches.items + misses.items
  }

  /// The same of searches: the best candidates of people who are not on the list, and the own entries that were not the
  /// best candidate or had the lowest scores.
  public static func likeliest(_ list: IdentificationList, _ outcomes: [SearchOutcome], count: Int) -> [AuditItem] {
    var matches = Shortlist(count: count)
    var misses = Shortlist(count: count)
    for (probe, outcome) in zip(list.probes, outcomes) {
      if let mate = probe.mate, let image = list.entries[mate].images.first {
        misses.offer(
          AuditItem(first: probe.image, second: image, isMated: true, score: outcome.mateScore), -outcome.mateScore)
      } else if probe.mate == nil, outcome.best >= 0, let image = list.entries[outcome.best].images.first {
        matches.offer(
          AuditItem(first: probe.image, second: image, isMated: false, score: outcome.bestScore), outcome.bestScore)
      }
    }
    return matches.items + misses.items
  }
}

/// The items of highest weight.
private struct Shortlist {
  let count: Int
  private var kept: [(item: AuditItem, weight: Float)] = []
  private var least = -Float.infinity

  init(count: Int) { self.count = max(0, count) }

  mutating func offer(_ item: AuditItem, _ weight: Float) {
    guard weight > least else { return }
    kept.append((item, weight))
    if kept.count >= max(64, 4 * count) { cut() }
  }

  private mutating func cut() {
    kept.sort { $0.weight > $1.weight }
    guard kept.count > count else { return }
    kept.removeLast(kept.count - count)
    least = kept.last?.weight ?? .infinity
  }

  var items: [AuditItem] { kept.sorted { $0.weight > $1.weight }.prefix(count).map(\.item) }
}
