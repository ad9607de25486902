import Mandate
import Service
import Testing

/// Performance trouble: flagged, and cleared, with patience.
@Suite("Flags")
struct FlagWatchTests {
  private static let camera = Samples.camera

  /// Feeds four samples a second: so many looks and drops in each second.
  private static func feed(
    _ watch: inout FlagWatch, _ counts: inout CameraCounts, from start: inout Int64, seconds: Int, looks: Int,
    drops: Int
  ) -> [FlagChange] {
    var changes: [FlagChange] = []
    for step in 0..<(seconds * 4) {
      counts.tallies.framesSearched += looks * (step % 4 + 1) / 4 - looks * (step % 4) / 4
      counts.dropped += drops * (step % 4 + 1) / 4 - drops * (step % 4) / 4
      start += 250
      changes += watch.changes(at: Instant(milliseconds: start), [camera: counts])
    }
    return changes
  }

  @Test(
    "a twentieth of the frames dropped is flagged and less is not; it is cleared below a hundredth, after ten seconds")
  func drops() {
    var (watch, counts, now) = (FlagWatch(), CameraCounts(), Int64(0))
    #expect(Self.feed(&watch, &counts, from: &now, seconds: 20, looks: 96, drops: 4).isEmpty)
    let raised = Self.feed(&watch, &counts, from: &now, seconds: 8, looks: 92, drops: 8)
    #expect(raised.count == 1)
    guard case .raised(.framesDropped, Self.camera, let value, 50_000, let n) = raised.first else {
      Issue.record("\(raised)")
      return
    }
    #expect(value >= 50_000 && n >= 20)
    // Between the two levels it stays up.
    #expect(Self.feed(&watch, &counts, from: &now, seconds: 20, looks: 97, drops: 3).isEmpty)
    let cleared = Self.feed(&watch, &counts, from: &now, seconds: 8, looks: 100, drops: 0)
    #expect(cleared == [.cleared(.framesDropped, Self.camera)])
  }

  @Test(
    "a camera that is silent for two seconds is flagged, and cleared when pictures come again, not before ten seconds")
  func lost() {
    var watch = FlagWatch()
    func changes(_ milliseconds: Int64) -> [FlagChange] { watch.changes(at: Instant(milliseconds: milliseconds), [:]) }
    watch.lost(Self.camera, at: Instant(milliseconds: 1_000))
    #expect(changes(2_999).isEmpty)
    #expect(changes(3_000) == [.raised(.cameraLost, Self.camera, value: 2_000, limit: 2_000, n: 1)])
    watch.back(Self.camera)
    #expect(changes(12_999).isEmpty)
    #expect(changes(13_000) == [.cleared(.cameraLost, Self.camera)])
    watch.lost(Self.camera, at: Instant(milliseconds: 20_000), atOnce: true)
    #expect(changes(20_000).count == 1)
  }

  @Test("a flag that was up before the process began is cleared when nothing is wrong, and not raised twice")
  func upBefore() {
    let flag = FlagRaised(
      deployment: DeploymentID(1), kind: .cameraPicture, value: 1, limit: 0, n: 1, camera: Self.camera)
    var watch = FlagWatch(up: [flag])
    watch.picture(Self.camera, wrong: true)
    #expect(watch.changes(at: Instant(milliseconds: 60_000), [:]).isEmpty)
    watch.picture(Self.camera, wrong: false)
    #expect(watch.changes(at: Instant(milliseconds: 60_100), [:]) == [.cleared(.cameraPicture, Self.camera)])
  }

  @Test("a full template pool is flagged")
  func poolFull() {
    var (watch, counts) = (FlagWatch(), CameraCounts())
    #expect(watch.changes(at: Instant(milliseconds: 0), [Self.camera: counts]).isEmpty)
    counts.tallies.facesDropped = 1
    let changes = watch.changes(at: Instant(milliseconds: 300), [Self.camera: counts])
    #expect(changes == [.raised(.poolFull, Self.camera, value: 1, limit: 0, n: 1)])
  }
}
