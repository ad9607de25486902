import Faces
import Testing
import TrackingMeasures

/// The measures themselves, on cases whose answers are known.
@Suite("Measures of tracking")
struct TrackingScoreTests {
  private static let (here, there) = (
    Box(x: 0, y: 0, width: 10, height: 10), Box(x: 100, y: 0, width: 10, height: 10)
  )

  private func score(_ frames: [LabelledFrame]) -> TrackingScore {
    TrackingScore(frames) { $0.overlap($1) }
  }

  private func frame(_ truth: [(Int, Box)], _ tracked: [(Int, Box)]) -> LabelledFrame {
    LabelledFrame(
      truth: truth.map { (person: $0.0, box: $0.1) }, tracked: tracked.map { (track: $0.0, box: $0.1) })
  }

  @Test("followed throughout: identity F1 is 1, with no switch and no gap")
  func perfect() {
    let result = score(
      (0..<10).map { _ in frame([(1, Self.here), (2, Self.there)], [(7, Self.here), (9, Self.there)]) })
    #expect(result.identityF1 == 1 && result.switches == 0 && result.fragmentations == 0 && result.mixedTracks == 0)
    #expect(result.covered == 20)
  }

  @Test("one person whose track changes half-way: one switch, half the boxes have the right identity")
  func changed() {
    let result = score((0..<10).map { frame([(1, Self.here)], [($0 < 5 ? 1 : 2, Self.here)]) })
    #expect(result.switches == 1 && result.fragmentations == 0)
    #expect(result.identityF1 == 0.5, "2 · 5 / (10 + 10)")
  }

  @Test("two people whose tracks are exchanged: two switches, both tracks mixed")
  func exchanged() {
    let result = score(
      (0..<10).map { step in
        frame(
          [(1, Self.here), (2, Self.there)],
          step < 6 ? [(1, Self.here), (2, Self.there)] : [(2, Self.here), (1, Self.there)])
      })
    #expect(result.switches == 2 && result.mixedTracks == 2)
    #expect(result.identityF1 == 0.6)
  }

  @Test("lost and found again by the same track is one fragmentation and no switch")
  func gap() {
    let result = score((0..<10).map { frame([(1, Self.here)], 3...5 ~= $0 ? [] : [(1, Self.here)]) })
    #expect(result.switches == 0 && result.fragmentations == 1)
    #expect(result.identityF1 == 2 * 7.0 / 17)
  }

  @Test("a track where nobody is costs precision; a person without a track costs recall; neither is a switch")
  func elsewhere() {
    let result = score((0..<4).map { _ in frame([(1, Self.here)], [(1, Self.there)]) })
    #expect(result.identityF1 == 0 && result.covered == 0 && result.switches == 0 && result.fragmentations == 0)
  }

  @Test("one track over two people one after the other counts for one of them")
  func mixed() {
    let result = score((0..<8).map { frame([($0 < 4 ? 1 : 2, Self.here)], [(1, Self.here)]) })
    #expect(result.mixedTracks == 1 && result.switches == 0)
    #expect(result.identityF1 == 0.5)
  }

  @Test("nothing to follow and nothing followed is no error")
  func nothing() {
    let result = score([frame([], [])])
    #expect(result.present == 0 && result.tracked == 0 && result.identityF1 == 0)
  }
}
