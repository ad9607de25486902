import Foundation

/// Misses that remain when the pairs with the worst quality are left out, at a threshold that stays where it was
/// (ISO/IEC 29794-1).
struct ErrorVersusDiscard {
  /// Shares of the pairs left out.
  static let shares = [0.0, 0.05, 0.1, 0.2, 0.3]
  /// The misses without leaving anything out: enough of them that their going is seen.
  static let initialMisses = 0.05

  /// What the curve says of a measure.
  enum Verdict: String {
    case works = "fewer misses"
    case nothing = "no effect on these data"
    case harms = "more misses"
    case constant = "nearly all alike here"
  }

  /// Misses among the pairs kept, 0 … 1, for each of ``shares``.
  let misses: [Double]
  /// Whether leaving out a fifth did more than chance does in 95 of 100 draws.
  let verdict: Verdict

  /// - Parameters:
  ///   - scores: of mated pairs, higher is more alike.
  ///   - qualities: of the same pairs, the worse of both photographs each.
  init(scores: [Float], qualities: [Float]) {
    let threshold = scores.sorted()[Int(Self.initialMisses * Double(scores.count))]
    var random = SplitMix64(state: 7)
    // Ties fall by lot: a measure that says the same of everybody leaves out anybody.
    let order = scores.indices.shuffled(using: &random).sorted { qualities[$0] < qualities[$1] }
    misses = Self.shares.map { share in
      let kept = order.dropFirst(Int(share * Double(scores.count)))
      return Double(kept.count { scores[$0] < threshold }) / Double(kept.count)
    }
    let total = Double(scores.count)
    let kept = total * 0.8
    let initial = misses[0]
    let deviation = (initial * (1 - initial) / kept * 0.2 * total / (total - 1)).squareRoot()
    let fifth = order[Int(0.2 * total)]
    if qualities[fifth] >= (qualities.max() ?? 0) {
      verdict = .constant
    } else if misses[3] < initial - 1.96 * deviation {
      verdict = .works
    } else if misses[3] > initial + 1.96 * deviation {
      verdict = .harms
    } else {
      verdict = .nothing
    }
  }
}
