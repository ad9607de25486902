import Evaluation
import Foundation

/// Every photograph compared with every other, again and again for people drawn with replacement: how sure a figure is, and
/// the difference of two chains on the same people. Thresholds are set anew in each draw, since they are estimates too.
///
/// In a draw each person's mated pairs count as often as they were drawn, everybody's alike however many photographs there are
/// of them; pairs of two people as often as both were drawn, multiplied.
struct AllPairsDraws {
  /// FNMR at one limit: on the material itself, and in each draw.
  struct Figure {
    let value: Double
    let draws: [Double]

    /// The central 95 % of the draws.
    var interval: (low: Double, high: Double) { Self.interval(draws) }

    /// This less another chain's, draw by draw.
    func less(_ other: Figure) -> (value: Double, low: Double, high: Double) {
      let between = Self.interval(zip(draws, other.draws).map { $0 - $1 })
      return (value - other.value, between.low, between.high)
    }

    private static func interval(_ values: [Double]) -> (low: Double, high: Double) {
      let sorted = values.sorted()
      guard let first = sorted.first, let last = sorted.last else { return (.nan, .nan) }
      func at(_ share: Double) -> Double { sorted[Int((share * Double(sorted.count - 1)).rounded())] }
      return sorted.count > 1 ? (at(0.025), at(0.975)) : (first, last)
    }
  }

  /// Limits of FMR.
  static let limits = [1e-3, 1e-4, 1e-5]
  /// Draws of people.
  static let draws = 1_000

  /// One for each of ``limits``.
  let figures: [Figure]
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
    var random = SplitMix64(state: 7)
    var values: [[Double]] = Self.limits.map { _ in [] }
    for draw in 0...Self.draws {
      var weights = [Int](repeating: draw == 0 ? 1 : 0, count: numbers.count)
      if draw > 0 {
        for _ in numbers { weights[Int.random(in: weights.indices, using: &random)] += 1 }
      }
      let thresholds = Self.thresholds(others, weights: weights, photographs: photographs)
      for (place, threshold) in thresholds.enumerated() {
        values[place].append(Self.misses(mated, below: threshold, weights: weights))
      }
    }
    figures = values.map { Figure(value: $0[0], draws: Array($0.dropFirst())) }
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
