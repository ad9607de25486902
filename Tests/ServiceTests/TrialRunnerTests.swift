import Faces
import Foundation
import Mandate
import Recognition
import Service
import Synchronization
import TestSupport
import Testing

/// A trial from declaration to summary, with a clock that the test moves.
@Suite("Running a trial", .serialized)
struct TrialRunnerTests {
  /// A clock that a test moves by hand.
  private final class Hand: Sendable {
    let now = Mutex(Instant(milliseconds: 1_700_000_000_000))
    var clock: Clock {
      var clock = Clock.system
      clock.now = { self.now.withLock { $0 } }
      return clock
    }
    func move(_ span: Span) { now.withLock { $0 = $0.adding(span) } }
  }

  private let folder: TemporaryFolder
  private let video: String
  private let list: String

  init() throws {
    folder = try TemporaryFolder()
    let portraits = Repository.path(".deps/demo")
    video = folder.file("clip.mp4")
    // A still of an official portrait as three seconds of video: one person standing in view.
    let outcome = try Command(
      "/usr/bin/ffmpeg",
      [
        "-nostdin", "-v", "error", "-y", "-loop", "1", "-i", "\(portraits)/barack-obama/1.jpg", "-t", "3", "-r", "25",
        "-vf", "scale=640:-2", "-pix_fmt", "yuv420p", video,
      ]
    ).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    _ = try folder.folder("list")
    _ = try folder.folder("list/obama")
    for name in ["2.jpg", "3.jpg"] {
      _ = try folder.link("list/obama/\(name)", to: "\(portraits)/barack-obama/\(name)")
    }
    _ = try folder.link("list/biden", to: "\(portraits)/joe-biden")
    list = folder.file("list")
  }

  private func runner(_ hand: Hand = Hand()) -> TrialRunner {
    TrialRunner(store: ModelStore(folder: Repository.path("models")), clock: hand.clock)
  }

  private func request(threshold: Double? = nil, window: Span = .hours(1)) -> TrialRequest {
    TrialRequest(
      videos: [video], blueList: list, consentRecorded: true, officer: "Sergeant Example",
      threshold: threshold.flatMap(Threshold.init(score:)), pack: "dlib-resnet", window: window)
  }

  @Test("one person in view is one track, one face seen and one alert on the right entry; every template is destroyed")
  func standing() throws {
    var alerts: [Alert] = []
    var beginnings = 0
    let summary = try runner().run(request(threshold: 0.4)) { output in
      if case .alert(let alert) = output { alerts.append(alert) }
      if case .authorised = output { beginnings += 1 }
    }
    #expect(beginnings == 1)
    #expect(alerts.map(\.best.entry) == ["obama"])
    #expect(alerts.allSatisfy { $0.best.score >= $0.threshold.score && $0.others.allSatisfy { $0.score >= 0.4 } })
    #expect(summary.tallies.frames == 75)
    #expect(summary.tallies.tracks == 1 && summary.tallies.facesSeen == 1 && summary.tallies.alerts == 1)
    #expect(summary.templates.made == summary.templates.destroyed + summary.templates.sealed)
    #expect(summary.templates.held == 0 && summary.templates.made >= 1)
  }

  @Test("below the threshold a track is compared at most three times and nothing comes out")
  func stranger() throws {
    var others: [String] = []
    let summary = try runner().run(request(threshold: 0.999)) { output in
      switch output {
      case .alert: others.append("alert")
      case .authorised, .enrolled, .progress, .ignoredFaces: break
      case .damaged(let line): others.append(line)
      }
    }
    #expect(others == [])
    #expect(1...3 ~= summary.tallies.comparisons)
    #expect(summary.tallies.facesSeen == 1 && summary.templates.held == 0)
  }

  @Test("when the window closes in mid-clip recognition stops by itself, and says by which rule")
  func windowCloses() throws {
    let hand = Hand()
    var alerts = 0
    let request = request(threshold: 0.999, window: .seconds(60))
    #expect {
      try runner(hand).run(request) { output in
        // The trial is live; before its first frame is looked at a minute passes.
        if case .authorised = output { hand.move(.seconds(60)) }
        if case .alert = output { alerts += 1 }
      }
    } throws: { error in
      guard case TrialError.refused(let refusal) = error else { return false }
      return refusal.rule == .authorityWindow
    }
    #expect(alerts == 0)
  }

  @Test("one millisecond before its end the window is still open")
  func windowStillOpen() throws {
    let hand = Hand()
    let summary = try runner(hand).run(request(threshold: 0.4, window: .seconds(60))) { output in
      if case .authorised = output { hand.move(Span(milliseconds: 59_999)) }
    }
    #expect(summary.tallies.alerts == 1)
  }

  @Test("a list is bound by what it says: the same photographs under other names are another list")
  func listDigest() throws {
    let one = try BlueList(path: list)
    _ = try folder.folder("other")
    _ = try folder.link("other/biden", to: folder.file("list/obama"))
    _ = try folder.link("other/obama", to: folder.file("list/biden"))
    let other = try BlueList(path: folder.file("other"))
    #expect(one.people.map(\.identity) == other.people.map(\.identity))
    #expect(one.digest != other.digest)
    #expect(try BlueList(path: list).digest == one.digest)
  }
}
