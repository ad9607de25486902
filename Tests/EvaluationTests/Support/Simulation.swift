import Evaluation
import Foundation

/// Experiments with known answers.
struct Simulation {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// 0 ..< 1.
  mutating func uniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }

  /// Standard normal (Box and Muller).
  mutating func normal() -> Double { (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform()) }

  /// Gamma distributed (Marsaglia and Tsang 2000).
  mutating func gamma(_ shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape + 1) * pow(1 - uniform(), 1 / shape) }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = pow(1 + c * x, 3)
      if v > 0, log(1 - uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
    }
  }

  /// Errors among `total`, each with probability `rate`.
  mutating func errors(among total: Int, rate: Double) -> Int { (0..<total).count { _ in uniform() < rate } }

  /// Subjects whose own rates scatter about `rate` with intra-subject correlation `correlation` (beta-binomial).
  mutating func subjects(
    _ count: Int, each total: Int, rate: Double, correlation: Double
  ) -> [ClusteredProportion.Subject] {
    (0..<count).map { _ in
      var own = rate
      if correlation > 0 {
        let scale = 1 / correlation - 1
        let (one, other) = (gamma(rate * scale), gamma((1 - rate) * scale))
        own = one / (one + other)
      }
      return ClusteredProportion.Subject(errors(among: total, rate: own), of: total)
    }
  }
}

/// The binomial distribution, term by term.
enum Binomial {
  /// The probability of each count.
  static func probabilities(_ total: Int, _ rate: Double) -> [Double] {
    (0...total).map { count in
      let ways = lgamma(Double(total + 1)) - lgamma(Double(count + 1)) - lgamma(Double(total - count + 1))
      return exp(ways + Double(count) * log(rate) + Double(total - count) * log1p(-rate))
    }
  }
}
