import Evaluation
import Faces
import Foundation

/// Every photograph compared with every other: errors deeper down than a list of pairs shows. Each person counts alike,
/// however many photographs there are of them.
struct AllPairs {
  /// Mated and non-mated comparisons.
  private(set) var mated = 0, nonMated = 0
  private var matedScores: [Int: [Float?]] = [:]
  private var nonMatedScores: [Float] = []

  /// Compares all of `images`, whose folders name the people; those without a template are missed in each pair.
  init(_ images: [String], templates: [String: EvaluationTemplate]) {
    let people = Dictionary(grouping: images.indices) { (images[$0] as NSString).deletingLastPathComponent }
    let numbers = Dictionary(uniqueKeysWithValues: people.keys.sorted().enumerated().map { ($1, $0) })
    let person = images.map { numbers[($0 as NSString).deletingLastPathComponent] ?? 0 }
    let all = images.map { templates[$0] }
    for first in images.indices {
      for second in 0..<first {
        let isMated = person[first] == person[second]
        guard let one = all[first], let other = all[second] else {
          if isMated { matedScores[person[first], default: []].append(nil) }
          continue
        }
        let score = one.score(other)
        if isMated {
          matedScores[person[first], default: []].append(score)
        } else {
          nonMatedScores.append(score)
        }
      }
    }
    nonMatedScores.sort()
    mated = matedScores.values.reduce(0) { $0 + $1.count }
    nonMated = nonMatedScores.count
  }

  /// The mean over people of the share of their pairs that do not match, where at most `limit` of the others do.
  func misses(limit: Double) -> Double {
    let allowed = Int(limit * Double(nonMatedScores.count))
    guard allowed < nonMatedScores.count else { return 0 }
    let threshold = nonMatedScores[nonMatedScores.count - 1 - allowed].nextUp
    let shares = matedScores.values.map { scores in
      Double(scores.count { ($0 ?? -.infinity) < threshold }) / Double(scores.count)
    }
    return shares.reduce(0, +) / Double(max(1, shares.count))
  }
}
