import Faces
import Gallery
import Recognition
import Testing

/// Which shot is compared, when, and what its score means for a track.
@Suite("Decisions about tracks")
struct TrackBookTests {
  private let match = [Candidate(entry: "A", score: 0.6)]

  @Test("the first usable shot is compared at once, a later one only when it is better by the stated step")
  func step() {
    var decision = Decision()
    for score in [40, 45.9, 46.1] as [Float] { decision.show(score) }
    #expect(decision.verdicts.map(\.time) == [0.12, 0.36])
  }

  @Test("the step grows from one comparison to the next by the stated factor: just short of it, and just there")
  func growth() {
    var policy = RecognitionPolicy.standard
    (policy.improvement, policy.improvementGrowth, policy.maximumComparisons) = (6, 2, 4)
    for (last, count) in [(58, 2), (58.2, 3)] as [(Float, Int)] {
      var decision = Decision(policy)
      for score in [40, 46.1, last] as [Float] { decision.show(score) }
      #expect(decision.verdicts.count == count, "\(last)")
    }
  }

  @Test("never more comparisons than the policy allows, however much better the shots become")
  func most() {
    for allowed in [1, 2, 3, 5] {
      var policy = RecognitionPolicy.standard
      (policy.maximumComparisons, policy.improvement, policy.improvementGrowth) = (allowed, 1, 1)
      var decision = Decision(policy)
      for step in 0..<12 { decision.show(35 + Float(step) * 5) }
      #expect(decision.verdicts.count == allowed && decision.book.tallies.comparisons == allowed)
    }
  }

  @Test("a shot that the gate refuses is counted and not compared; the next good one is")
  func gate() {
    var decision = Decision()
    decision.show(29)
    decision.show(31)
    #expect(
      decision.book.tallies.shotsRejected == 1 && decision.verdicts.map(\.time) == [0.24], "18 pixels are 30 points")
  }

  @Test("with a grace a rising shot is passed over until it no longer rises, or the grace is over")
  func grace() {
    var policy = RecognitionPolicy.standard
    policy.grace = 0.36
    var rising = Decision(policy)
    for step in 0..<8 { rising.show(40 + Float(step)) }
    #expect(rising.verdicts.first?.time == 0.48, "0.36 s after the first at 0.12 s")
    var settled = Decision(policy)
    for score in [40, 45, 45] as [Float] { settled.show(score) }
    #expect(settled.verdicts.first?.time == 0.36, "as soon as it does not rise any more")
  }

  @Test("with a spacing a better shot waits until the last comparison is so long ago")
  func spacing() {
    var policy = RecognitionPolicy.standard
    policy.spacing = 0.36
    var decision = Decision(policy)
    for score in [40, 60, 60, 60] as [Float] { decision.show(score) }
    #expect(decision.verdicts.map(\.time) == [0.12, 0.48])
  }

  @Test("faces never compared go first, the better shot before the worse; the others have their turn in the next frame")
  func order() {
    var decision = Decision()
    let faces = [100, 300, 500, 700].map { Decision.face(x: $0) }
    decision.show([(faces[0], 50)])
    let all = zip(faces, [90, 40, 70, 55] as [Float]).map { (face: $0, score: $1) }
    decision.show(all, limit: 2)
    // Tracks are numbered in the order of their faces.
    #expect(decision.verdicts.map(\.track) == [1, 3, 4] && decision.book.tallies.shotsDeferred == 2)
    decision.show(all, limit: 2)
    #expect(decision.verdicts.map(\.track) == [1, 3, 4, 2, 1], "the last is a better shot of somebody compared before")
    decision.show(all, limit: 0)
    #expect(decision.verdicts.count == 5, "a limit of nothing compares nothing")
  }

  @Test("the policy's own limit for a frame holds too")
  func perFrame() {
    var policy = RecognitionPolicy.standard
    policy.comparisonsPerFrame = 3
    var decision = Decision(policy)
    let all = (0..<10).map { (face: Decision.face(x: 50 + Float($0) * 95, width: 40), score: Float(50)) }
    for frames in 1...4 {
      decision.show(all)
      #expect(decision.verdicts.count == min(10, frames * 3))
    }
  }

  @Test("a track alerts once; its repeats at or above the threshold are sightings")
  func repeats() {
    var policy = RecognitionPolicy.standard
    policy.improvementGrowth = 1
    var decision = Decision(policy)
    decision.show(40)
    decision.show(50, candidates: match)
    decision.show(60, candidates: match)
    #expect(decision.verdicts.map(\.verdict) == [.nothing, .alert, .sighting])
    #expect(decision.book.tallies.alerts == 1 && decision.book.tallies.sightings == 1)
  }

  @Test("a track that is ended, since everybody whom its alert named was withdrawn, begins anew and may alert again")
  func ended() {
    var decision = Decision()
    decision.show(40, candidates: match)
    decision.book.end(track: 1)
    decision.book.end(track: 7)
    decision.show(40, candidates: match)
    #expect(decision.verdicts.map(\.track) == [1, 2] && decision.verdicts.allSatisfy { $0.verdict == .alert })
    decision.book.finish()
    decision.book.settle { _ in }
    #expect(decision.book.tallies.tracks == 2 && decision.book.tallies.facesSeen == 2)
  }

  @Test("with a margin asked for, an entry that leads the next candidate by less raises nothing; by as much, an alert")
  func margin() {
    var policy = RecognitionPolicy.standard
    policy.minimumMargin = 0.125
    func verdict(_ scores: [Float]) -> Verdict? {
      var decision = Decision(policy)
      decision.show(50, candidates: scores.map { Candidate(entry: "\($0)", score: $0) })
      #expect(decision.book.tallies.ambiguous == (decision.verdicts.first?.verdict == .ambiguous ? 1 : 0))
      return decision.verdicts.first?.verdict
    }
    #expect(verdict([0.75, 0.6251]) == .ambiguous && verdict([0.75, 0.625]) == .alert)
    #expect(verdict([0.75]) == .alert, "there is no other candidate")
    policy.minimumMargin = 0
    #expect(verdict([0.75, 0.75]) == .alert, "0 asks for nothing")
  }

  @Test("a muted track is never compared again; somebody else who resembles the same entry is")
  func muted() {
    var decision = Decision()
    decision.show(40, candidates: match)
    let muted = [1, 2].map { decision.book.mute(track: $0) }
    #expect(muted == [true, false], "there is no second track")
    for step in 1...5 { decision.show(40 + Float(step) * 10, candidates: match) }
    #expect(decision.verdicts.map(\.verdict) == [.alert])
    decision.show([(Decision.face(x: 500), 95), (Decision.face(x: 200), 60)]) { _ in match }
    #expect(decision.verdicts.map(\.track) == [1, 2] && decision.verdicts.last?.verdict == .alert)
    #expect(decision.book.tallies.alerts == 2)
  }

  @Test("a face outside the zone is neither compared nor counted; once inside it is, and stays counted")
  func zone() throws {
    let right = try ZoneOfRecognition(corners: [[0.5, 0], [1, 0], [1, 1], [0.5, 1]])
    var decision = Decision(zone: right)
    decision.show([(Decision.face(x: 490), 60), (Decision.face(x: 100), 60)]) { _ in match }
    #expect(decision.verdicts.isEmpty && decision.book.tallies.shotsRejected == 0)
    decision.show([(Decision.face(x: 510), 60), (Decision.face(x: 100), 60)]) { _ in match }
    #expect(decision.verdicts.map(\.verdict) == [.alert])
    decision.show([(Decision.face(x: 490), 90), (Decision.face(x: 100), 90)]) { _ in match }
    #expect(decision.verdicts.count == 1)
    decision.book.finish()
    decision.book.settle { _ in }
    #expect(decision.book.tallies.tracks == 1 && decision.book.tallies.facesSeen == 1, "the other was never inside")
  }

  @Test("a weak detection carries a track on, but begins none and is not compared")
  func weak() {
    var decision = Decision()
    let (strong, weak) = (Decision.face(x: 500), Decision.face(x: 505, confidence: 0.4))
    decision.show([(weak, 60)])
    #expect(decision.book.tracks.isEmpty && decision.verdicts.isEmpty)
    decision.show([(strong, 40)])
    for _ in 0..<12 { decision.show([(weak, 90)]) }
    decision.show([(strong, 60)])
    #expect(decision.book.tracks.map(\.number) == [1], "after 1.4 s of weak detections it is the same track")
    #expect(decision.verdicts.map(\.track) == [1, 1])
  }

  @Test("what is known of a track is given up when it ends, and at holdMax at the latest where no frames come")
  func given() {
    var policy = RecognitionPolicy.standard
    policy.holdMax = 2
    var decision = Decision(policy)
    decision.show(50)
    var ended: [Int] = []
    decision.book.expire(at: 2.119)
    decision.book.settle { ended.append($0) }
    #expect(ended == [], "2 s after it was last in view it may still be held")
    decision.book.expire(at: 2.121)
    decision.book.settle { ended.append($0) }
    #expect(ended == [1] && decision.book.tracks.isEmpty)
  }

  @Test("no patience is longer than holdMax, and holdMax never more than its ceiling")
  func hold() {
    var policy = RecognitionPolicy.standard
    (policy.trackPatience, policy.holdMax) = (9, 0.5)
    var decision = Decision(policy)
    decision.show(50)
    decision.show([], after: 0.51)
    #expect(decision.book.tracks.isEmpty)
    policy.holdMax = 11
    #expect(policy.holdMax == RecognitionPolicy.holdCeiling)
    policy.holdMax = -1
    #expect(policy.holdMax == 0)
  }
}
