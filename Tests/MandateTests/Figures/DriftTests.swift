import Foundation
import Mandate
import Testing

@Suite("Drift from the evaluation")
struct DriftTests {
  /// Shares of a bell-shaped spread over the bins, moved by some bins.
  private static func spread(_ shift: Double) -> [Double] {
    let weights = (0..<CounterBins.count).map { exp(-pow(Double($0) - 7 - shift, 2) / 8) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// So many faces drawn from shares.
  private static func draw(_ faces: Int, _ shares: [Double], _ randomness: inout SplitMix64) -> [Int] {
    var sums: [Double] = []
    for share in shares { sums.append((sums.last ?? 0) + share) }
    var bins = [Int](repeating: 0, count: shares.count)
    for _ in 0..<faces {
      let place = Double.random(in: 0..<1, using: &randomness)
      bins[sums.firstIndex { place < $0 } ?? shares.count - 1] += 1
    }
    return bins
  }

  @Test("the index is that of its definition")
  func index() {
    // (0.5−0.2)·ln(0.5/0.2) + (0.5−0.8)·ln(0.5/0.8) = 0.41588830833…
    let found = Drift.index([5_000_000, 5_000_000], against: [2_000_000, 8_000_000])
    #expect(abs(found - 0.415_888_308_3) < 1e-6, "\(found)")
    #expect(Drift.index([10, 20, 30], against: [10, 20, 30]) == 0)
    #expect(Drift.index([0, 0], against: [1, 1]) == 0 && Drift.look([0, 0], against: [1, 1]) == nil)
    #expect(Drift.look([1, 1], against: nil) == nil)
  }

  @Test(
    "where nothing has changed, at most 1 of 1,000 looks flags; a planted shift of half a spread is found at the first")
  func rates() {
    var randomness = SplitMix64(state: 7)
    let (runs, faces) = (1_000, Drift.firstLook)
    var quiet = 0
    var found = [0.5: 0, 1.0: 0]
    for _ in 0..<runs {
      let reference = Self.draw(5_000, Self.spread(0), &randomness)
      if Drift.look(Self.draw(faces, Self.spread(0), &randomness), against: reference)?.isPassed == true { quiet += 1 }
      for shift in found.keys
      where Drift.look(Self.draw(faces, Self.spread(shift), &randomness), against: reference)?.isPassed == true {
        found[shift, default: 0] += 1
      }
    }
    print(
      "drift at \(faces) faces: no shift \(quiet), a quarter of a spread \(found[0.5] ?? 0), half \(found[1] ?? 0) of \(runs)"
    )
    #expect(quiet <= 1)
    #expect((found[1] ?? 0) >= 900)
  }

  @Test(
    "a deployment whose scores have shifted is flagged by itself at 500 faces, and Silver has to say why it goes on")
  func flagged() throws {
    var day = try OrdinaryDay()
    let reference = Self.spread(0).map { Int($0 * 100_000) }
    try day.evaluate(Evaluated.certificate([(600_000, 0)], scores: reference, qualities: reference))
    try RefusalTests.walking(&day)
    var shifted = Self.spread(3).map { Int($0 * 499) }
    shifted[7] += 499 - shifted.reduce(0, +)
    try day.count(shifted, nil)
    #expect(day.deployment?.flags.isEmpty == true)
    try day.wait(.minutes(1))
    try day.count(60)
    let flag = day.deployment?.flags.first
    #expect(flag?.kind == .scoreDrift && (flag?.value ?? 0) > (flag?.limit ?? 0) && flag?.n == 559)
    #expect(day.deployment?.flags.count == 1, "quality was not counted")
    #expect(day.deployment?.necessityDue == day.now)
  }

  @Test("one that is as evaluated is not")
  func quiet() throws {
    var day = try OrdinaryDay()
    let reference = Self.spread(0).map { Int($0 * 100_000) }
    try day.evaluate(Evaluated.certificate([(600_000, 0)], scores: reference, qualities: reference))
    try RefusalTests.walking(&day)
    for _ in 0..<8 {
      let counts = Self.spread(0).map { Int(($0 * 1_000).rounded()) }
      try day.count(counts, counts)
      try day.wait(.minutes(1))
    }
    #expect(day.deployment?.flags.isEmpty == true && day.deployment?.counters.looked?.faces ?? 0 >= 4_000)
  }
}
