/// Every probe of a list searched on it, and on smaller lists drawn from it.
public struct Searches: Sendable {
  /// A list of one length.
  public struct Size: Sendable {
    /// People on it.
    public let people: Int
    /// How often it was drawn; 1 for the whole list.
    public let draws: Int
    /// Mated searches: those of people on it. All draws together.
    public internal(set) var mated: [Float?] = []
    /// Non-mated searches, by the best candidate's score. All draws together.
    public internal(set) var nonMated: [Float?] = []

    /// The errors at every threshold: FNIR(N, 1, T) and FPIR(N, T).
    public var rates: ErrorRates { ErrorRates(mated: mated, nonMated: nonMated) }
  }

  /// One for each probe of the list, on the whole list.
  public let outcomes: [SearchOutcome]
  /// Shorter lists, ascending, and the whole one last.
  public let sizes: [Size]

  /// Searches.
  ///
  /// - Parameters:
  ///   - templates: a row for each of the list's images; with `shots`, for each image of its people at least.
  ///   - shots: for each probe the rows of its shots, where it has several: the best of their scores counts. A probe without
  ///     any finds nobody.
  ///   - sizes: lengths of shorter lists; those not below the whole are left out.
  ///   - draws: how often each is drawn, nested: a shorter list is the beginning of a longer one.
  public init(
    _ list: IdentificationList, templates: TemplateMatrix, shots: [[Int]]? = nil, fusion: Fusion = .mean,
    sizes: [Int] = [], draws: Int = 10, seed: UInt64 = 1
  ) throws(EvaluationError) {
    let enrolled = try EnrolledList(list, templates: templates, fusion: fusion)
    let people = list.entries.count
    let lengths = Set(sizes.filter { 0 < $0 && $0 < people }).sorted()
    let orders = lengths.isEmpty ? [] : Self.orders(of: people, count: draws, seed: seed)
    var shorter = lengths.map { Size(people: $0, draws: orders.count) }
    var whole = Size(people: people, draws: 1)
    var outcomes: [SearchOutcome] = []
    outcomes.reserveCapacity(list.probes.count)
    var scores = [Float](repeating: .nan, count: enrolled.rows.count)
    var byEntry = [Float](repeating: .nan, count: people)
    for (number, probe) in list.probes.enumerated() {
      for entry in byEntry.indices { byEntry[entry] = .nan }
      for shot in shots?[number] ?? [probe.image] {
        enrolled.rows.compare(shot, of: templates, with: 0..<enrolled.rows.count, into: &scores)
        for (row, entry) in enrolled.entries.enumerated() where !(scores[row] <= byEntry[entry]) {
          if !scores[row].isNaN { byEntry[entry] = scores[row] }
        }
      }
      let outcome = Self.outcome(byEntry, mate: probe.mate)
      outcomes.append(outcome)
      switch probe.mate {
      case .some: whole.mated.append(outcome.rank == 1 ? outcome.mateScore : nil)
      case .none: whole.nonMated.append(outcome.bestScore)
      }
      for order in orders { Self.search(byEntry, probe.mate, order, &shorter) }
    }
    self.outcomes = outcomes
    self.sizes = shorter + [whole]
  }

  /// The whole list.
  public var whole: Size { sizes[sizes.count - 1] }

  /// Lengths 1, 2, 5, 10, … times 10 below `people`, from 10.
  public static func usualSizes(below people: Int) -> [Int] {
    var sizes: [Int] = []
    var power = 10
    while power < people {
      for factor in [1, 2, 5] where factor * power < people { sizes.append(factor * power) }
      power *= 10
    }
    return sizes
  }

  private static func outcome(_ scores: [Float], mate: Int?) -> SearchOutcome {
    var best = -1
    var bestScore = Float.nan
    for (entry, score) in scores.enumerated() where !score.isNaN && !(score <= bestScore) {
      best = entry
      bestScore = score
    }
    let mateScore = mate.map { scores[$0] } ?? .nan
    var rank = 0
    if !mateScore.isNaN, let mate {
      rank = 1
      for (entry, score) in scores.enumerated() where score >= mateScore && entry != mate { rank += 1 }
    }
    return SearchOutcome(best: best, bestScore: bestScore, mateScore: mateScore, rank: rank)
  }

  private static func orders(of count: Int, count draws: Int, seed: UInt64) -> [[Int]] {
    var random = SeededGenerator(seed: seed)
    return (0..<max(1, draws)).map { _ in
      var order = Array(0..<count)
      for place in order.indices { order.swapAt(place, place + random.index(below: count - place)) }
      return order
    }
  }

  /// Searches the shorter lists that begin `order`.
  private static func search(_ scores: [Float], _ mate: Int?, _ order: [Int], _ sizes: inout [Size]) {
    var others = -Float.infinity
    var own: Float?
    var place = 0
    for number in sizes.indices {
      while place < sizes[number].people {
        let score = scores[order[place]]
        if order[place] == mate { own = score } else if score > others { others = score }
        place += 1
      }
      guard mate != nil else {
        sizes[number].nonMated.append(others == -.infinity ? nil : others)
        continue
      }
      // Somebody who is not on the shorter list is no mated search there.
      guard let own else { continue }
      sizes[number].mated.append(own > others ? own : nil)
    }
  }
}
