import Evaluation
import Foundation

/// One enrolled photograph beside two, on the same lists with the same probes: the better of the two scores counts, since that
/// is the same for every chain. (Overt itself enrols the mean; `overt-bench tracking` measures that.)
///
/// The probes of all lists are pooled. They repeat: how sure a figure is follows from drawing the people who are looked for,
/// with all their probes, again and again. Thresholds are set anew in each draw; the lists stay.
struct TwoPhotographs {
  /// TPIR at one limit of FPIR.
  struct Point {
    let limit: Double
    /// With one photograph and with two.
    let one: DrawnFigure, two: DrawnFigure
    /// The thresholds on the material itself.
    let thresholds: (one: Float, two: Float)
  }

  /// One for each of ``limits``.
  let points: [Point]

  /// Limits of FPIR. At 1e-3 a handful of the 490 people who are not on a list would set the threshold: no draw of people
  /// tells how sure that is.
  static let limits = [1e-2]
  /// People on each list, and how often it is drawn.
  static let people = 80, lists = 100

  /// Draws lists of people with three photographs or more; the same lists on every run.
  init(images: [String], scores: ScoreTable) {
    let photographs = Dictionary(grouping: images.indices) { (images[$0] as NSString).deletingLastPathComponent }
    let everybody = photographs.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: everybody.enumerated().map { ($1, $0) })
    let usable = everybody.filter { (photographs[$0]?.count ?? 0) >= 3 }
    var random = SplitMix64(state: 3)
    var one = PooledProbes(), two = PooledProbes()
    for _ in 0..<Self.lists {
      let listed = Array(usable.shuffled(using: &random).prefix(Self.people))
      let orders = listed.map { (photographs[$0] ?? []).shuffled(using: &random) }
      func best(_ probe: Int, enrolled: Int) -> (entry: Int, score: Float)? {
        var best: (entry: Int, score: Float)?
        for (entry, order) in orders.enumerated() {
          for photograph in order.prefix(enrolled) {
            guard let score = scores[probe, photograph], score > best?.score ?? -.infinity else { continue }
            best = (entry, score)
          }
        }
        return best
      }
      for (entry, order) in orders.enumerated() {
        // Three of each person at most: whoever has many is not to decide.
        for probe in order.dropFirst(2).prefix(3) {
          let person = numbers[listed[entry]] ?? 0
          one.addMated(best(probe, enrolled: 1).flatMap { $0.entry == entry ? $0.score : nil }, person: person)
          two.addMated(best(probe, enrolled: 2).flatMap { $0.entry == entry ? $0.score : nil }, person: person)
        }
      }
      let isListed = Set(listed)
      for (person, name) in everybody.enumerated() where !isListed.contains(name) {
        // One photograph of each other person: whoever has many is not to decide.
        guard let probe = photographs[name]?.randomElement(using: &random) else { continue }
        one.addOther(best(probe, enrolled: 1)?.score, person: person)
        two.addOther(best(probe, enrolled: 2)?.score, person: person)
      }
    }
    one.settle()
    two.settle()
    var found = Self.limits.map { _ in (one: [PooledProbes.Outcome](), two: [PooledProbes.Outcome]()) }
    for weights in PeopleDraws(of: everybody.count) {
      for (place, limit) in Self.limits.enumerated() {
        found[place].one.append(one.outcome(weights, limit: limit))
        found[place].two.append(two.outcome(weights, limit: limit))
      }
    }
    func figure(_ outcomes: [PooledProbes.Outcome]) -> DrawnFigure {
      DrawnFigure(value: outcomes[0].found, draws: outcomes.dropFirst().map(\.found))
    }
    points = zip(Self.limits, found).map { limit, found in
      Point(
        limit: limit, one: figure(found.one), two: figure(found.two),
        thresholds: (found.one[0].threshold, found.two[0].threshold))
    }
  }
}
