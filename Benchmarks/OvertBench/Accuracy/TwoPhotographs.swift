import Evaluation
import Foundation

/// One enrolled photograph beside two, on the same lists with the same probes: the better of the two scores counts, since that
/// is the same for every chain. (Overt itself enrols the mean; `overt-bench tracking` measures that.)
struct TwoPhotographs {
  /// The pooled errors with one and with two photographs.
  let one: ErrorRates, two: ErrorRates

  /// People on each list, and how often it is drawn.
  static let people = 80, draws = 100

  /// Draws lists of people with three photographs or more; the same draws on every run.
  init(images: [String], scores: ScoreTable) {
    let photographs = Dictionary(grouping: images.indices) { (images[$0] as NSString).deletingLastPathComponent }
    let everybody = photographs.keys.sorted()
    let usable = everybody.filter { (photographs[$0]?.count ?? 0) >= 3 }
    var random = SplitMix64(state: 3)
    var (matedOne, matedTwo, otherOne, otherTwo): ([Float?], [Float?], [Float?], [Float?]) = ([], [], [], [])
    for _ in 0..<Self.draws {
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
          matedOne.append(best(probe, enrolled: 1).flatMap { $0.entry == entry ? $0.score : nil })
          matedTwo.append(best(probe, enrolled: 2).flatMap { $0.entry == entry ? $0.score : nil })
        }
      }
      let isListed = Set(listed)
      for person in everybody where !isListed.contains(person) {
        // One photograph of each other person: whoever has many is not to decide.
        guard let probe = photographs[person]?.randomElement(using: &random) else { continue }
        otherOne.append(best(probe, enrolled: 1)?.score)
        otherTwo.append(best(probe, enrolled: 2)?.score)
      }
    }
    one = ErrorRates(mated: matedOne, nonMated: otherOne)
    two = ErrorRates(mated: matedTwo, nonMated: otherTwo)
  }
}
