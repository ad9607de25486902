import Foundation
import Imaging
import Mandate
import Recognition
import Service
import Synchronization
import TestSupport
import Testing

/// Pixelated pictures for those who run a deployment: only while somebody asks, and only while cameras are looked at.
@Suite("Previews", .serialized)
struct PreviewTests {
  @Test("come at most twice a second while they are wanted, under a lease, and not otherwise")
  func rate() async throws {
    let child = try ToldChild(pack: "look=1")
    try child.look(at: ["fps=25", "fps=25"])
    let (first, second) = (CameraCode(unchecked: "cam-1"), CameraCode(unchecked: "cam-2"))
    func count(_ camera: CameraCode) -> Int {
      child.reports.count { if case .preview(camera, _) = $0.report { true } else { false } }
    }
    try await Task.sleep(for: .milliseconds(700))
    #expect(count(first) == 0 && count(second) == 0, "nobody asked")
    child.tell(.preview(first, wanted: true))
    try await Task.sleep(for: .milliseconds(2_600))
    let wanted = count(first)
    #expect((1...6).contains(wanted) && count(second) == 0, "\(wanted)")
    child.tell(.preview(first, wanted: false))
    try await Task.sleep(for: .milliseconds(300))
    let asked = count(first)
    try await Task.sleep(for: .milliseconds(900))
    #expect(count(first) == asked)
    child.tell(.preview(second, wanted: true))
    _ = try child.wait { if case .preview(second, _) = $0 { true } else { nil } }
    child.stopRenewing()
    try await Task.sleep(for: .milliseconds(1_300))
    let leased = count(second)
    try await Task.sleep(for: .milliseconds(800))
    #expect(count(second) == leased, "no lease stands")
    let largest = child.reports.compactMap { if case .preview(_, let jpeg) = $0.report { jpeg.count } else { nil } }
      .max()
    #expect((1...WireLimits.picture).contains(largest ?? 0))
  }

  @Test("reach whoever asks, the newest of each camera; after a halt there is none")
  func asked() async throws {
    let run = ProbeRun(pack: "look=1", cameras: ["fps=25", "fps=25"])
    try await run.wait { $0.looks == 2 }
    let first = CameraCode(unchecked: "cam-1")
    #expect(run.previews.newest(of: first) == nil, "none is made before somebody asks")
    try await run.wait { $0.previews.newest(of: first) != nil }
    let jpeg = try #require(run.previews.newest(of: first))
    let picture = try ImageFile.decode(jpeg, name: "preview")
    let plan = PreviewPlan(width: 64, height: 36)
    #expect(picture.width == plan.columns * plan.enlargement && picture.height == plan.rows * plan.enlargement)
    #expect(run.previews.newest(of: CameraCode(unchecked: "cam-2")) == nil)
    run.owner.halt()
    _ = try await run.summary
    #expect(run.previews.newest(of: first) == nil)
  }

  @Test("are forgotten when they are two seconds old")
  func old() {
    let now = Now()
    let previews = LivePreviews(clock: now.clock)
    let camera = Samples.camera
    #expect(previews.newest(of: camera) == nil)
    previews.keep([camera: [1, 2, 3]])
    now.seconds = LivePreviews.life
    #expect(previews.newest(of: camera) == [1, 2, 3] && previews.wanted() == [camera])
    now.seconds = LivePreviews.life + 0.01
    #expect(previews.newest(of: camera) == nil)
    now.seconds += LivePreviews.interest
    #expect(previews.wanted() == [camera])
    now.seconds += 0.01
    #expect(previews.wanted().isEmpty, "nobody has asked for a while")
  }
}

/// A clock that a test sets.
private final class Now: Sendable {
  private let hand = Mutex(0.0)
  var seconds: Double {
    get { hand.withLock { $0 } }
    set { hand.withLock { $0 = newValue } }
  }
  var clock: Clock {
    Clock(now: { Instant(milliseconds: 0) }, seconds: { [self] in seconds }, processorSeconds: { 0 })
  }
}
