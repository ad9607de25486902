import Foundation
import Mandate
import Recognition
import Service
import Testing

/// Four times as much to look at as can be looked at.
@Suite("Overload", .serialized)
struct OverloadTests {
  @Test(
    "frames are dropped evenly and counted, what is looked at is new, it is flagged, and it is over within five seconds"
  )
  func overload() async throws {
    var policy = RecognitionPolicy.standard
    policy.detectionInterval = 0.04
    let child = try ToldChild(pack: "look=20", policy: policy)
    // 200 frames a second for 6 seconds where 50 can be looked at, then 32.
    try child.look(at: Array(repeating: "fps=25 then=4 after=6", count: 8))
    let began = ToldChild.now
    try await Task.sleep(for: .seconds(13))
    child.stopRenewing()
    var last: [CameraCode: CameraCounts] = [:]
    var atFive: [CameraCode: CameraCounts] = [:]
    var lastDrop = 0.0
    var watch = FlagWatch()
    var changes: [FlagChange] = []
    for (at, report) in child.reports {
      guard case .counts(let camera, let counts) = report else { continue }
      let seconds = Double(at.since(began).milliseconds) / 1_000
      if let former = last[camera], counts.dropped > former.dropped { lastDrop = max(lastDrop, seconds) }
      last[camera] = counts
      if seconds < 5.5 { atFive[camera] = counts }
      changes += watch.changes(at: at.instant, last)
    }
    let looks = atFive.values.map(\.tallies.framesSearched).sorted()
    let drops = atFive.values.map(\.dropped).sorted()
    let total = Double(drops.reduce(0, +)) / Double(max(1, (drops + looks).reduce(0, +)))
    var waiting = Latencies()
    for counts in last.values { waiting += counts.latencies }
    let p99 = waiting.waiting.milliseconds(at: 0.99)
    print(
      "overload: looks \(looks), dropped \(drops) (\(Int(total * 100)) %), waited at p99 \(p99) ms, last drop \(lastDrop) s"
    )
    #expect(looks.count == 8 && (looks.first ?? 0) > 10)
    #expect(Double(looks.last ?? 0) <= 1.2 * Double(looks.first ?? 1) + 2, "\(looks)")
    #expect(Double(drops.last ?? 0) <= 1.2 * Double(drops.first ?? 1) + 2, "\(drops)")
    #expect(total > 0.5, "it was no overload")
    #expect(p99 < 400)
    #expect(changes.contains { if case .raised(.framesDropped, _, _, _, _) = $0 { true } else { false } })
    #expect(lastDrop < 11, "recovery took \(lastDrop - 6) s")
  }

  @Test("a camera is due once the networks are ready for the size of its pictures: what came before is not dropped")
  func readiness() async throws {
    let child = try ToldChild(pack: "look=1 fit=900")
    try child.look(at: ["fps=25", "fps=25", "fps=25"])
    let began = ToldChild.now
    try await Task.sleep(for: .seconds(4))
    var last: [CameraCode: CameraCounts] = [:]
    var looked: Double?
    for (at, report) in child.reports {
      guard case .counts(let camera, let counts) = report else { continue }
      last[camera] = counts
      if counts.tallies.framesSearched > 0, looked == nil { looked = Double(at.since(began).milliseconds) / 1_000 }
    }
    #expect(last.count == 3 && looked.map { $0 >= 0.9 } == true)
    for counts in last.values {
      let tallies = counts.tallies
      #expect(counts.dropped == 0 && tallies.framesSearched >= 8 && tallies.frames > tallies.framesSearched)
    }
  }

  @Test("a camera that comes with pictures of another size, or changes it all the time, takes no time from the others")
  func newSizes() async throws {
    let child = try ToldChild(pack: "look=5 fit=900")
    try child.look(at: ["fps=25", "fps=25", "fps=25 later=2 wide=96", "fps=25 later=2 sizes=9"])
    try await Task.sleep(for: .seconds(8))
    let last = child.counts
    for number in 1...2 {
      let counts = try #require(last[CameraCode(unchecked: "cam-\(number)")])
      #expect(counts.dropped == 0 && counts.tallies.framesSearched >= 40, "\(counts.tallies)")
      #expect(counts.latencies.waiting.milliseconds(at: 1) < 500, "nothing waited while networks were made")
    }
    let newcomer = try #require(last[CameraCode(unchecked: "cam-3")])
    #expect(
      newcomer.dropped == 0 && newcomer.tallies.framesSearched >= 8, "it has its turn beside the one that changes")
  }

  @Test("enrolled anew after a pause, networks are made ready beside the worker again, and nothing waits for them")
  func enrolledAnew() async throws {
    let child = try ToldChild(pack: "look=5 fit=900")
    try child.look(at: ["fps=25", "fps=25 wide=96"])
    try await Task.sleep(for: .seconds(3))
    child.tell(.pause)
    _ = try child.wait { if case .stopped = $0 { true } else { nil } }
    child.tell(.list(ToldChild.list))
    child.tell(.photograph(EntryID(1), [1]))
    child.tell(.lease(ToldChild.lease()))
    child.tell(.look)
    let before = child.counts
    try await Task.sleep(for: .seconds(4))
    for (camera, counts) in child.counts {
      let former = before[camera]?.tallies.framesSearched ?? 0
      #expect(counts.dropped == 0 && counts.tallies.framesSearched >= former + 8, "\(counts.tallies)")
      #expect(counts.latencies.waiting.milliseconds(at: 1) < 500)
    }
    #expect(before.count == 2)
  }

  @Test("a slow camera delays no other: one that blocks for ever leaves the others' frames in time")
  func slowCamera() async throws {
    let child = try ToldChild(pack: "look=5")
    try child.look(at: ["block=2", "fps=25", "fps=25"])
    try await Task.sleep(for: .seconds(2))
    let last = child.counts
    for number in 2...3 {
      let counts = try #require(last[CameraCode(unchecked: "cam-\(number)")])
      #expect(counts.dropped == 0 && counts.tallies.framesSearched >= 8, "\(counts.tallies)")
    }
  }
}
