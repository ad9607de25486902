import Faces
import Gallery
import Recognition
import Testing

/// Whatever faces, qualities, scores, gaps and orders come, the laws of recognition hold.
@Suite("A random day in the street")
struct RandomDayTests {
  private static func policy(_ random: inout some RandomNumberGenerator) -> RecognitionPolicy {
    var policy = RecognitionPolicy.standard
    policy.maximumComparisons = .random(in: 1...4, using: &random)
    policy.comparisonsPerFrame = .random(in: 1...6, using: &random)
    policy.improvement = .random(in: 0...10, using: &random)
    policy.improvementGrowth = .random(in: 1...3, using: &random)
    policy.grace = Bool.random(using: &random) ? 0 : 0.4
    policy.spacing = Bool.random(using: &random) ? 0 : 0.3
    policy.minimumMargin = Bool.random(using: &random) ? 0 : 0.05
    return policy
  }

  @Test("alerts once a track, comparisons within the limits, muted tracks silent, faces seen compared, the sums right")
  func laws() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      let policy = Self.policy(&random)
      var decision = Decision(policy)
      var muted: [Int: Int] = [:]
      for _ in 0..<120 {
        let faces = (0..<Int.random(in: 0...9, using: &random)).map { _ in
          (
            face: Decision.face(
              x: .random(in: -40...1_040, using: &random), y: .random(in: 0...1_000, using: &random),
              width: .random(in: 20...200, using: &random), confidence: .random(in: 0.3...1, using: &random)),
            score: Float.random(in: 0...100, using: &random)
          )
        }
        let scores = (0..<3).map { _ in Float.random(in: 0.3...0.9, using: &random) }.sorted(by: >)
        let found = scores.filter { $0 > 0.6 }.map { Candidate(entry: "\($0)", score: $0) }
        let before = decision.verdicts.count
        decision.show(faces, after: .random(in: 0.001...0.6, using: &random)) { _ in found }
        #expect(decision.verdicts.count - before <= policy.comparisonsPerFrame)
        if Bool.random(using: &random), let track = decision.book.tracks.randomElement(using: &random)?.number {
          let isMuted = decision.book.mute(track: track)
          #expect(isMuted)
          muted[track] = muted[track] ?? decision.verdicts.count
        }
        if Int.random(in: 0..<20, using: &random) == 0 { decision.book.expire(at: decision.time + 3.1) }
      }
      decision.book.finish()
      decision.book.settle { _ in }
      Self.check(decision, policy, muted)
    }
  }

  private static func check(_ decision: Decision, _ policy: RecognitionPolicy, _ muted: [Int: Int]) {
    let tallies = decision.book.tallies
    let byTrack = Dictionary(grouping: decision.verdicts, by: \.track)
    for (track, verdicts) in byTrack {
      #expect(verdicts.count <= policy.maximumComparisons)
      #expect(verdicts.count { $0.verdict == .alert } <= 1)
      let first = verdicts.firstIndex { $0.verdict == .alert } ?? verdicts.endIndex
      #expect(verdicts[..<first].allSatisfy { $0.verdict != .sighting }, "no sighting before the alert")
      if let silence = muted[track] {
        #expect(decision.verdicts[silence...].allSatisfy { $0.track != track })
      }
    }
    #expect(tallies.comparisons == decision.verdicts.count && tallies.facesSeen == byTrack.count)
    #expect(tallies.alerts == decision.verdicts.count { $0.verdict == .alert })
    #expect(tallies.sightings == decision.verdicts.count { $0.verdict == .sighting })
    #expect(tallies.ambiguous == decision.verdicts.count { $0.verdict == .ambiguous })
    #expect(tallies.facesSeen <= tallies.tracks && decision.book.tracks.isEmpty)
  }
}
