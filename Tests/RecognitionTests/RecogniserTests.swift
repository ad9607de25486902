import Capture
import Faces
import Gallery
import Imaging
import Mandate
import Recognition
import TestSupport
import Testing

@Suite("From frames to alerts", .serialized)
struct RecogniserTests {
  /// Somebody who comes nearer: found at 60 pixels of face or so, ever larger, for three seconds.
  private static func approaching(_ path: String, from: Double = 0, at x: Float = 320) throws -> Street.Passer {
    Street.Passer(
      photograph: try ImageFile.decode(path: path), from: from, to: from + 3, centre: { [x + Float($0) * 10, 180] },
      scale: { 0.5 + Float($0) * 0.28 })
  }

  @Test("somebody on the list who comes nearer is one track and raises one alert, on the entry they resemble most")
  func listed() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let people = faces.mated.prefix(6)
    // So low that others on the list reach it too.
    let street = try Street(
      models: models, listed: people.map { ($0.enrolled.name, $0.enrolled.photographs[0]) }, threshold: 0.001)
    let sought = people[people.startIndex]
    let outcome = try street.watch([try Self.approaching(sought.probes.photographs[0])], seconds: 4)
    #expect(outcome.refusal == nil && outcome.alerts.count == 1)
    let alert = try #require(outcome.alerts.first)
    #expect(alert.best.entry == sought.enrolled.name)
    #expect(!alert.others.isEmpty, "or the threshold was not low enough to show the order")
    let scores = ([alert.best] + alert.others).map(\.score)
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy { $0 >= alert.threshold.score })
    #expect(alert.source == DeclaredTrial.clip.name && alert.track == 1 && alert.threshold.millionths == 1_000)
    #expect(alert.frame == Int((alert.time * 25).rounded()))
    #expect(outcome.tallies.tracks == 1 && outcome.tallies.facesSeen == 1 && outcome.tallies.alerts == 1)
    #expect(outcome.tallies.frames == 100 && outcome.tallies.framesSearched == 34)
    #expect(outcome.tallies.comparisons == 1 + outcome.findings.sightings.count, "whoever has alerted is sighted again")
    #expect(outcome.findings.sightings.allSatisfy { $0.track == 1 && $0.time > alert.time })
    Self.expectForgotten(street.engine, templates: outcome.tallies.comparisons)
  }

  @Test("a stranger who comes nearer is compared when first good enough and when clearly better, three times at most")
  func stranger() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let street = try Street(
      models: models, listed: faces.mated.prefix(3).map { ($0.enrolled.name, $0.enrolled.photographs[0]) })
    let outcome = try street.watch([try Self.approaching(faces.strangers[3].photographs[0])], seconds: 4)
    #expect(outcome.refusal == nil && outcome.alerts.isEmpty && outcome.tallies.alerts == 0)
    #expect(outcome.tallies.tracks == 1 && outcome.tallies.facesSeen == 1)
    #expect(2...3 ~= outcome.tallies.comparisons, "\(outcome.tallies)")
    Self.expectForgotten(street.engine, templates: outcome.tallies.comparisons)

    var policy = RecognitionPolicy.standard
    policy.improvement = 0
    let eager = try street.watch([try Self.approaching(faces.strangers[3].photographs[0])], seconds: 4, policy: policy)
    #expect(eager.tallies.comparisons == 3, "never a fourth")
  }

  @Test("two people at once are two tracks; only the one on the list raises an alert")
  func two() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let people = faces.mated.prefix(3)
    let street = try Street(models: models, listed: people.map { ($0.enrolled.name, $0.enrolled.photographs[0]) })
    let outcome = try street.watch(
      [
        Street.Passer(
          photograph: try ImageFile.decode(path: people[1].probes.photographs[0]), from: 0, to: 3,
          centre: { [150 + Float($0) * 20, 180] }, scale: { _ in 1 }),
        Street.Passer(
          photograph: try ImageFile.decode(path: faces.strangers[3].photographs[0]), from: 0, to: 3,
          centre: { [480 - Float($0) * 10, 180] }, scale: { _ in 1 }),
      ], seconds: 3)
    #expect(outcome.alerts.map(\.best.entry) == [people[1].enrolled.name])
    #expect(outcome.tallies.tracks == 2 && outcome.tallies.facesSeen == 2)
    Self.expectForgotten(street.engine, templates: outcome.tallies.comparisons)
  }

  @Test("a track whose alert names only people withdrawn since begins anew; one that names somebody else too does not")
  func withdrawn() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let photograph = faces.mated[0].enrolled.photographs[0]
    func alerts(withdrawing entry: String, of listed: [String]) throws -> [Alert] {
      let street = try Street(models: models, listed: listed.map { ($0, photograph) })
      var isDone = false
      return try street.watch([try Self.approaching(faces.mated[0].probes.photographs[0])], seconds: 4) {
        guard !isDone, !$1.alerts.isEmpty else { return }
        $0.withdrew([entry])
        isDone = true
      }.alerts
    }
    let both = try alerts(withdrawing: "A", of: ["A", "B"])
    #expect(both.map(\.track) == [1] && both.first?.others.count == 1, "B is still sought")
    // The gallery keeps B here, in place of whoever else is on the list and resembles the same face.
    let one = try alerts(withdrawing: "B", of: ["B"])
    #expect(one.map(\.track) == [1, 2] && one.allSatisfy { $0.best.entry == "B" && $0.others.isEmpty })
  }

  @Test("a permit that runs out in mid-clip stops recognition: the next face is not compared, by authority-window")
  func runningOut() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let people = faces.mated.prefix(3)
    let street = try Street(
      models: models, listed: people.map { ($0.enrolled.name, $0.enrolled.photographs[0]) }, window: .seconds(2))
    let passers = [
      try Self.approaching(people[0].probes.photographs[0], at: 150),
      try Self.approaching(people[1].probes.photographs[0], from: 2.2, at: 450),
    ]
    let outcome = try street.watch(passers, seconds: 5)
    #expect(outcome.alerts.map(\.best.entry) == [people[0].enrolled.name], "while the window was open")
    #expect(outcome.alerts.allSatisfy { $0.time < 2 })
    #expect(outcome.refusal?.rule == .authorityWindow)
    #expect(outcome.seconds >= 2 && outcome.seconds < 4)
    Self.expectForgotten(street.engine, templates: outcome.tallies.comparisons)
  }

  @Test("a recogniser needs a permit for its source, its list, its networks and this moment")
  func beginning() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let street = try Street(models: models, listed: [("A", faces.mated[0].enrolled.photographs[0])])
    let engine = street.engine
    let noon = DeclaredTrial.noon
    func refused(_ trial: DeclaredTrial, source: SourceIdentity = DeclaredTrial.clip, at moment: Instant = noon)
      -> Rule?
    {
      do throws(Refusal) {
        _ = try Recogniser(
          permit: trial.permit(), source: source, engine: engine, gallery: street.gallery, policy: .standard,
          now: { moment })
        return nil
      } catch {
        return error.rule
      }
    }
    func trial(pack: ContentDigest, number: UInt64) throws -> DeclaredTrial {
      try DeclaredTrial(people: 1, pack: pack, threshold: engine.embedderCard.threshold, number: number)
    }
    #expect(refused(street.trial) == nil)
    #expect(refused(street.trial, source: .recordedFile(name: "other.mp4", digest: .zero)) == .authoritySources)
    #expect(refused(street.trial, source: .live(name: "clip.mp4")) == .authoritySources)
    #expect(refused(try trial(pack: engine.digest, number: 2)) == .listOwner)
    #expect(refused(try trial(pack: .zero, number: 1)) == .authorityPack)
    #expect(refused(street.trial, at: noon.adding(.hours(1))) == .authorityWindow)
  }

  @Test(
    "faces are looked for as often as the policy says, whatever the rate of frames", arguments: [5, 12, 25, 30, 50])
  func interval(rate: Int) throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let street = try Street(models: models, listed: [("A", faces.mated[0].enrolled.photographs[0])])
    let recogniser = try Recogniser(
      permit: street.trial.permit(), source: DeclaredTrial.clip, engine: street.engine, gallery: street.gallery,
      policy: .standard, now: { DeclaredTrial.noon })
    let grey = RGBImage(width: 64, height: 48)
    var findings = Findings()
    var searched: [Double] = []
    for index in 0..<rate * 4 {
      // As a container with a clock of 1/1000 s would give it.
      let stamp = FrameStamp(index: index, time: (Double(index) / Double(rate) * 1_000).rounded() / 1_000)
      guard recogniser.needsPixels(of: stamp) else { continue }
      searched.append(stamp.time)
      try recogniser.search(Picture(grey), at: stamp, into: &findings)
    }
    let gaps = zip(searched, searched.dropFirst()).map { $1 - $0 }
    let frame = 1 / Double(rate)
    #expect(searched.first == 0)
    #expect(gaps.allSatisfy { $0 >= 0.119 && $0 < 0.121 + frame }, "\(gaps)")
  }

  /// Every template that was made is gone.
  private static func expectForgotten(_ engine: FaceEngine, templates: Int) {
    let counts = engine.counts
    #expect(counts.made == counts.destroyed + counts.sealed + counts.held && counts.held == 0)
    #expect(counts.made == templates && counts.refused == 0)
  }
}
