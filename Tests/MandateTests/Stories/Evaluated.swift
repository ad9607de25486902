import Mandate

/// The decision policy of the stories, part by part, and what its evaluation found.
struct Evaluated {
  var pack: UInt8 = 7
  var detectorPrecision = NetworkPrecision.f32
  var precision = NetworkPrecision.f32
  var runtime = RuntimeVersion(year: 2026, release: 4, patch: 1)
  var instructions = InstructionSet.avx2
  var gates: UInt8 = 8
  var shots = 5
  var averaging = true

  /// The policy with some parts changed.
  static func system(_ change: (inout Evaluated) -> Void = { _ in }) -> DecisionPolicy {
    var parts = Evaluated()
    change(&parts)
    return DecisionPolicy(
      pack: OrdinaryDay.digest(parts.pack), detectorPrecision: parts.detectorPrecision, precision: parts.precision,
      runtime: parts.runtime, instructions: parts.instructions, gates: OrdinaryDay.digest(parts.gates),
      shots: parts.shots, averaging: parts.averaging)
  }

  /// A certificate over a list of 1,000 people, from its false positives in a million at each threshold.
  static func certificate(
    _ points: [(Int32, Int)], kind: EvaluationKind = .tracks, listSize: Int = 1_000, scores: [Int]? = nil,
    qualities: [Int]? = nil
  ) -> Certificate {
    Certificate(
      kind: kind, listSize: listSize, subjects: 5_000, mated: 1_000, nonMated: 1_000_000,
      failureToEnrol: .of(3, in: 6_500),
      points: points.enumerated().map { index, point in
        CertifiedPoint(
          threshold: Threshold(millionths: point.0), falsePositives: .of(point.1, in: 1_000_000),
          falseNegatives: .of(20 + 10 * index, in: 1_000))
      }, scores: scores, qualities: qualities, report: OrdinaryDay.digest(9), dataset: OrdinaryDay.digest(10),
      images: OrdinaryDay.digest(11))
  }

  /// What the evaluation of the stories found.
  static let ordinary = certificate([(100_000, 900_000), (500_000, 4_000), (600_000, 50), (640_000, 0)])
}
