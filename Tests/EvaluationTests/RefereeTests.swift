import Evaluation
import Foundation
import TestSupport
import Testing

@Suite("Error rates agree with numpy")
struct RefereeTests {
  private struct Answer: Decodable {
    struct Point: Decodable {
      let misses: Double, falseMatches: Double
    }
    let equalErrorRate: Double
    let points: [Point]
  }

  @Test("to 1e-12, on scores with ties and failures to enrol", arguments: [1, 2, 3])
  func agree(seed: UInt64) throws {
    var random = Generator(state: seed)
    // Scores in steps of 1/64, so that many tie; the mated lie higher; some are missing.
    func scores(_ count: Int, from low: Float) -> [Float?] {
      (0..<count).map { _ in
        let score = (0..<3).reduce(low) { sum, _ in sum + Float.random(in: 0...0.25, using: &random) }
        return Int.random(in: 0..<50, using: &random) == 0 ? nil : (score * 64).rounded() / 64
      }
    }
    let mated = scores(211, from: 0.2)
    let nonMated = scores(1_500, from: -0.1)
    let limits = [0.3, 0.1, 0.01, 0.001, 0.0001]
    let place = try TemporaryFolder()
    func lines(_ label: Int, _ scores: [Float?]) -> String {
      scores.map { score in "\(label) \(score.map { "\($0)" } ?? "")\n" }.joined()
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Referees/error_rates.py"
    let output = try Referee.run(
      script, [place.write(lines(1, mated) + lines(0, nonMated), to: "scores")] + limits.map { "\($0)" },
      needs: ["numpy"])
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.utf8))

    let rates = ErrorRates(mated: mated, nonMated: nonMated)
    #expect(abs(rates.equalErrorRate - answer.equalErrorRate) < 1e-12)
    for (limit, expected) in zip(limits, answer.points) {
      let point = rates.point(limit: limit)
      #expect(abs(point.misses.rate - expected.misses) < 1e-12, "FNMR at FMR \(limit)")
      #expect(abs(point.falseMatches.rate - expected.falseMatches) < 1e-12, "FMR at FMR \(limit)")
    }
  }

  /// SplitMix64 (Steele, Lea, Flood 2014): the same scores on every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }
}
