import Evaluation
import Faces

/// Several photographs of one person as the shots of a track: what their mean brings beside the best of them, and what a
/// margin to the second candidate does. Photographs of one person differ more than the shots of one pass, so this is the most
/// that averaging can bring.
struct MultiShot {
  /// How shots become one score for each entry.
  enum Way: String, CaseIterable {
    case first = "the first alone"
    case best = "the best of all"
    case mean = "their mean"
    case running = "as recognition does: the means of 1, 2, … shots, the best of them"
  }

  /// Somebody's photographs, as they are enrolled and as they are shots.
  private struct Pictures {
    let enrolled: [[Float]]
    let shots: [[Float]]
  }

  private let people: [Pictures]

  /// Draws of a list.
  static let draws = 40

  /// Shots are the photographs themselves, or the photographs made small.
  init(_ people: [Person], areSmall: Bool) {
    self.people = people.map { person in
      let pairs = zip(person.photographs, person.small).compactMap { photograph, small -> ([Float], [Float])? in
        guard let shot = areSmall ? small : photograph else { return nil }
        return (photograph.values, shot.values)
      }
      return Pictures(enrolled: pairs.map(\.0), shots: pairs.map(\.1))
    }
  }

  /// One setting's rates.
  func rates(shots: Int, way: Way, enrolled: Int = 1, list size: Int = 40, margin: Float = 0, from least: Float = -1)
    -> ErrorRates
  {
    var random = SplitMix64(state: 11)
    let usable = people.indices.filter { people[$0].shots.count >= shots + enrolled }
    let strangers = people.indices.filter { people[$0].shots.count >= shots }
    var (mated, nonMated): ([Float?], [Float?]) = ([], [])
    for _ in 0..<Self.draws {
      let listed = Array(usable.shuffled(using: &random).prefix(size))
      let order = listed.map { people[$0].shots.indices.shuffled(using: &random) }
      let entries = zip(listed, order).map { person, order in
        Self.mean(order.prefix(enrolled).map { people[person].enrolled[$0] })
      }
      for (row, person) in listed.enumerated() {
        let taken = order[row].dropFirst(enrolled).prefix(shots).map { people[person].shots[$0] }
        let best = Self.leader(score(taken, way, entries), margin: margin, from: least)
        mated.append(best?.row == row ? best?.score : nil)
      }
      let isListed = Set(listed)
      for stranger in strangers where !isListed.contains(stranger) {
        let taken = people[stranger].shots.shuffled(using: &random).prefix(shots)
        nonMated.append(Self.leader(score(Array(taken), way, entries), margin: margin, from: least)?.score)
      }
    }
    return ErrorRates(mated: mated, nonMated: nonMated)
  }

  /// Each entry's score of the shots taken together.
  private func score(_ shots: [[Float]], _ way: Way, _ entries: [[Float]]) -> [Float] {
    let probes: [[Float]] =
      switch way {
      case .first: Array(shots.prefix(1))
      case .best: shots
      case .mean: [Self.mean(shots)]
      case .running: (1...shots.count).map { Self.mean(Array(shots.prefix($0))) }
      }
    return entries.map { entry in probes.map { $0.product(entry) }.max() ?? -1 }
  }

  private static func mean(_ values: [[Float]]) -> [Float] {
    var sum = [Float](repeating: 0, count: values.first?.count ?? 0)
    for row in values { for index in sum.indices { sum[index] += row[index] } }
    return sum.unitLength
  }

  /// The best entry, unless the next candidate (from `least` upwards) is too near.
  private static func leader(_ scores: [Float], margin: Float, from least: Float) -> (row: Int, score: Float)? {
    guard let row = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    if margin > 0 {
      let second = scores.indices.filter { $0 != row }.map { scores[$0] }.max() ?? -1
      if second >= least, scores[row] - second < margin { return nil }
    }
    return (row, scores[row])
  }
}
