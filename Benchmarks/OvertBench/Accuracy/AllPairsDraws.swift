import Evaluation
import Foundation

/// Every photograph compared with every other, again and again for people drawn with replacement: how sure a figure is, and
/// the difference of two chains on the same people. Thresholds are set anew in each draw, since they are estimates too.
///
/// In a draw each person's mated pairs count as often as they were drawn, everybody's alike however many photographs there are
/// of them; pairs of two people as often as both were drawn, multiplied.
struct AllPairsDraws {
  /// Limits of FMR.
  static let limits = [1e-3, 1e-4, 1e-5]

  /// FNMR, one for each of ``limits``.
  let figures: [DrawnFigure]
  /// Pairs.
  let mated: Int, nonMated: Int

  /// Compares all of `images`, whose folders name the people.
  init(_ images: [String], scores: ScoreTable) {
    let names = images.map { ($0 as NSString).deletingLastPathComponent }
    let numbers = Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    let person = names.map { numbers[$0] ?? 0 }
    var photographs = [Int](repeating: 0, count: numbers.count)
    for number in person { photographs[number] += 1 }
    var mated = [[Float]](repeating: [], count: numbers.count)
    var others: [Other] = []
    for first in images.indices {
      for second in 0..<first {
        let score = scores[first, second] ?? -.infinity
        if person[first] == person[second] {
          mated[person[first]].append(score)
        } else if score > -.infinity {
          others.append(Other(score: score, one: Int32(person[first]), other: Int32(person[second])))
        }
      }
    }
    self.mated = mated.reduce(0) { $0 + $1.count }
    let total = images.count * (images.count - 1) / 2
    nonMated = total - self.mated
    // Twenty times as deep as the loosest limit: no draw needs more.
    others.sort { $0.score > $1.score }
    others = Array(others.prefix(Int(20 * (Self.limits.first ?? 1) * Double(nonMated))))
    for index in mated.indices { mated[index].sort() }
    var values: [[Double]] = Self.limits.map { _ in [] }
    for weights in PeopleDraws(of: numbers.count) {
      let thresholds = Self.thresholds(others, weights: weights, photographs: photographs)
      for (place, threshold) in thresholds.enumerated() {
        values[place].append(Self.misses(mated, below: threshold, weights: weights))
      }
    }
    figures = values.map { DrawnFigure(value: $0[0], draws: Array($0.dropFirst())) }
  }

  /// Chains side by side, and how much each differs from the one called `reference`, where that is there.
  static func table(
    of what: String, _ chains: [(name: String, drawn: AllPairsDraws)], beside reference: String
  ) -> String {
    let other = chains.first { $0.name == reference }?.drawn
    let differences = other == nil ? [] : limits.map { "less \(reference)'s at \(Output.power($0))" }
    return Output.table(
      [what] + limits.map { "FNMR % at FMR \(Output.power($0))" } + differences,
      chains.map { chain in
        [chain.name] + chain.drawn.figures.map { Output.percent($0) }
          + zip(chain.drawn.figures, other?.figures ?? []).map {
            chain.name == reference ? "" : Output.difference($0, less: $1)
          }
      })
  }

  /// A comparison of two people.
  private struct Other {
    let score: Float
    let one: Int32, other: Int32
  }

  private static func thresholds(_ others: [Other], weights: [Int], photographs: [Int]) -> [Float] {
    let all = zip(weights, photographs).reduce(0) { $0 + $1.0 * $1.1 }
    let own = zip(weights, photographs).reduce(0) { $0 + $1.0 * $1.0 * $1.1 * $1.1 }
    let total = Double(all * all - own) / 2
    var found: [Float] = []
    var sum = 0.0
    var place = 0
    for limit in limits.reversed() {
      while place < others.count {
        let next = Double(weights[Int(others[place].one)] * weights[Int(others[place].other)])
        if sum + next > limit * total { break }
        sum += next
        place += 1
      }
      found.insert(place < others.count ? others[place].score.nextUp : -.infinity, at: 0)
    }
    return found
  }

  private static func misses(_ mated: [[Float]], below threshold: Float, weights: [Int]) -> Double {
    var (sum, people) = (0.0, 0)
    for (scores, weight) in zip(mated, weights) where !scores.isEmpty && weight > 0 {
      let missed = scores.firstIndex { $0 >= threshold } ?? scores.count
      sum += Double(weight * missed) / Double(scores.count)
      people += weight
    }
    return people > 0 ? sum / Double(people) : .nan
  }
}
