import Evaluation
import Foundation

/// Lists of one length drawn at random from the people of an identity folder, again and again: how thresholds grow with
/// the list, from more probes than one division of the people into listed and not listed gives.
///
/// Each draw lists one photograph each of `people` people; every other photograph is a probe, mated or not. The probes
/// of all draws are pooled. They repeat, so no interval is given.
struct DrawnLists {
  /// The pooled errors; see ``IdentificationResult/rates``.
  let rates: ErrorRates

  /// Draws `draws` lists of `people` people from `images`, whose folders name the people. The same draws on every run.
  init(of people: Int, draws: Int, images: [String], scores: ScoreTable) {
    let identities = images.map { ($0 as NSString).deletingLastPathComponent }
    let everybody = Array(Set(identities)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: everybody.enumerated().map { ($1, $0) })
    let persons = identities.map { numbers[$0] ?? 0 }
    let photographs = Dictionary(grouping: images.indices) { persons[$0] }
    var random = SplitMix64(state: 1)
    var mated: [Float?] = []
    var nonMated: [Float?] = []
    for _ in 0..<draws {
      let listed = Array(everybody.indices.shuffled(using: &random).prefix(people))
      let entries = listed.compactMap { photographs[$0]?.randomElement(using: &random) }
      let isListed = Set(listed)
      let isEntry = Set(entries)
      for probe in images.indices where !isEntry.contains(probe) {
        var best: (entry: Int, score: Float)?
        for entry in entries {
          guard let score = scores[probe, entry], score > best?.score ?? -.infinity else { continue }
          best = (entry, score)
        }
        if isListed.contains(persons[probe]) {
          mated.append(best.flatMap { persons[$0.entry] == persons[probe] ? $0.score : nil })
        } else {
          nonMated.append(best?.score)
        }
      }
    }
    rates = ErrorRates(mated: mated, nonMated: nonMated)
  }
}
