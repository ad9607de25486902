import Mandate
import Recognition
import Service
import Testing

/// What of a recogniser's counts goes on record each minute.
@Suite("Counts on record")
struct LiveTalliesTests {
  private let camera = CameraCode(unchecked: "cam-1")

  private func counts(faces: Int, bin: Int) -> CameraCounts {
    var counts = CameraCounts()
    counts.tallies.facesSeen = faces
    counts.tallies.framesSearched = faces * 9
    for _ in 0..<faces {
      counts.faceBins.scores.add(bin: bin)
      counts.faceBins.qualities.add(bin: 19 - bin)
    }
    return counts
  }

  @Test("scores and qualities wait until 50 faces are together, and each face goes on record once")
  func counters() throws {
    var ledger = LiveTallies(deployment: DeploymentID(1))
    ledger.begin(at: Instant(milliseconds: 0))
    var recorded = CounterBins()
    var minutes: [Int] = []
    for (minute, faces) in [20, 49, 50, 99, 170].enumerated() {
      let now = Instant(milliseconds: Int64(minute + 1) * 60_000)
      let tally = try #require(ledger.due(at: now, [camera: counts(faces: faces, bin: 4)], looking: [camera]).first)
      #expect((tally.scores == nil) == (tally.qualities == nil))
      guard let scores = tally.scores else { continue }
      minutes.append(minute)
      recorded += try #require(CounterBins(counts: scores))
      #expect(tally.qualities?[15] == scores[4])
    }
    #expect(minutes == [2, 4], "49 are too few, and so are the 49 more of the fourth minute")
    #expect(recorded.counts[4] == 170 && recorded.total == 170)
  }

  @Test("a minute without pictures is on record as one; what is left at the end is, without counters of too few")
  func ends() throws {
    var ledger = LiveTallies(deployment: DeploymentID(1))
    ledger.begin(at: Instant(milliseconds: 0))
    let minute = Instant(milliseconds: 60_000)
    let empty = try #require(ledger.due(at: minute, [:], looking: [camera]).first)
    #expect(empty.frames == 0 && empty.faces == 0 && empty.scores == nil)
    let last = try #require(ledger.rest(at: minute, [camera: counts(faces: 10, bin: 2)]).first)
    #expect(last.faces == 10 && last.frames == 90 && last.scores == nil)
    #expect(ledger.rest(at: minute, [camera: counts(faces: 10, bin: 2)]).isEmpty)
  }
}
