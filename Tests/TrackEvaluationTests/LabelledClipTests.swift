import Capture
import Evaluation
import Faces
import Foundation
import Gallery
import Imaging
import Mandate
import Recognition
import TestSupport
import Testing
import TrackEvaluation

/// The walk-past clip of the test material: 32 people pass, eight of them on a list.
@Suite("Labelled clips", .serialized)
struct LabelledClipTests {
  private struct Stand {
    let models: ModelFolder
    let folder: TemporaryFolder
    let system: EvaluatedSystem
    let gallery: IdentificationList
    let enrolled: [ImageTemplate]
    let video: String, truth: String

    func tracks(truth: String) throws -> EvaluatedTracks {
      try EvaluatedTracks(
        gallery, enrolled: enrolled, clips: [LabelledClip(video: video, labels: truth)], policy: .standard,
        system: system,
        work: ClipWork(
          store: ModelStore(folder: models.path), responsible: "the tests", declared: DeclaredTrial.noon, threads: 2))
    }
  }

  private func stand() throws -> Stand? {
    let names = ["video/dev_walkpast.mp4", "video/dev_walkpast_frames.csv", "video/dev_walkpast_events.csv"]
    guard let paths = TestData.paths(names), let models = try ModelFolder() else { return nil }
    let folder = try TemporaryFolder()
    let rows = try String(contentsOfFile: paths[2], encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { $0[1] == "1" }.map { "gallery,\($0[0]),\(TestData.folder)/\($0[2])\n" }
    let list = try folder.write("role,identity,path\n" + rows.joined(), to: "list.csv")
    let store = ModelStore(folder: models.path)
    let system = try EvaluatedSystem(store: store, pack: "mobilefacenet", precision: .f32)
    let gallery = try IdentificationList(galleryOf: list)
    let factory = TemplateFactory(system, store: store, responsible: "the tests", declared: DeclaredTrial.noon)
    return Stand(
      models: models, folder: folder, system: system, gallery: gallery,
      enrolled: try factory.templates(of: gallery.images, cache: nil).templates, video: paths[0], truth: paths[1])
  }

  /// What a recogniser itself counts on the clip with the same people enrolled.
  private func recognised(_ stand: Stand, threshold: Threshold) throws -> (tallies: Tallies, alerted: Set<String>) {
    let engine = try FaceEngine(
      store: ModelStore(folder: stand.models.path), pack: "mobilefacenet", precision: .f32)
    let trial = try DeclaredTrial(people: stand.gallery.entries.count, pack: engine.digest, threshold: threshold)
    let permit = try trial.permit()
    var builder = try GalleryBuilder(
      people: stand.gallery.entries.count, dimension: engine.embedderCard.dimension)
    for entry in stand.gallery.entries {
      let path = stand.gallery.images[entry.images[0]]
      let image = try ImageFile.decode(path: path)
      let (face, _) = try engine.onlyFace(in: image, name: path, gate: nil)
      try builder.add(engine.reference(of: face, in: image, for: entry.identity, under: permit, at: DeclaredTrial.noon))
    }
    let recogniser = try Recogniser(
      permit: trial.permit(), source: DeclaredTrial.clip, engine: engine,
      gallery: builder.build(list: trial.list, under: permit), policy: .standard, now: { DeclaredTrial.noon })
    let reader = try VideoReader(path: stand.video)
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    var findings = Findings()
    while let stamp = try reader.advance() {
      guard recogniser.needsPixels(of: stamp) else {
        recogniser.pass(stamp)
        continue
      }
      try reader.copyPixels(into: image)
      try recogniser.search(Picture(image), at: stamp, into: &findings)
    }
    recogniser.finish()
    return (recogniser.tallies, Set(findings.alerts.map(\.best.entry)))
  }

  @Test("what is evaluated is what a recogniser compares, shot for shot, and whom it finds")
  func sameAsRecognition() throws {
    guard let stand = try stand() else { return }
    let evaluated = try stand.tracks(truth: stand.truth)
    let threshold = Threshold(millionths: 480_000)
    let (tallies, alerted) = try recognised(stand, threshold: threshold)
    let own = evaluated.tally.tallies
    #expect(own.frames == tallies.frames && own.framesSearched == tallies.framesSearched)
    #expect(own.tracks == tallies.tracks && own.facesSeen == tallies.facesSeen)
    #expect(own.comparisons == tallies.comparisons && own.shotsRejected == tallies.shotsRejected)
    let searches = try evaluated.searches(fusion: .mean, sizes: [], draws: 1)
    let found = zip(evaluated.list.probes, searches.outcomes).compactMap { probe, outcome -> String? in
      guard let mate = probe.mate, outcome.rank == 1, outcome.mateScore >= threshold.score else { return nil }
      return evaluated.list.entries[mate].identity
    }
    #expect(Set(found) == alerted && alerted.count == 7)
    let falseAlerts = zip(evaluated.list.probes, searches.outcomes).count {
      $0.mate == nil && $1.bestScore >= threshold.score
    }
    #expect(falseAlerts == 0)
    let mated = evaluated.list.probes.count { $0.mate != nil }
    #expect(mated == 8 && evaluated.list.probes.count - mated >= 24)
    // People in the background of the photographs, whom no label names.
    let described = evaluated.shots.reduce(0) { $0 + $1.count }
    #expect(described + evaluated.tally.unlabelledShots == tallies.comparisons)
  }

  @Test("a face that no label names is not described")
  func unlabelled() throws {
    guard let stand = try stand() else { return }
    let lines = try String(contentsOfFile: stand.truth, encoding: .utf8).split(whereSeparator: \.isNewline)
    let gone = try #require(
      lines.dropFirst().first { $0.split(separator: ",")[3] == "0" }.map { $0.split(separator: ",")[2] })
    let truth = try stand.folder.write(
      lines.filter { $0.split(separator: ",")[2] != gone }.joined(separator: "\n") + "\n", to: "fewer.csv")
    let whole = try stand.tracks(truth: stand.truth)
    let fewer = try stand.tracks(truth: truth)
    let more = fewer.tally.unlabelledShots - whole.tally.unlabelledShots
    #expect(more > 0 && !fewer.list.identities.contains(String(gone)))
    #expect(fewer.tally.tallies == whole.tally.tallies, "the tracker sees everybody all the same")
    let described = whole.shots.reduce(0) { $0 + $1.count }
    #expect(fewer.shots.reduce(0) { $0 + $1.count } == described - more)
  }
}
