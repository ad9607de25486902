import Evaluation
import Faces
import Foundation
import Mandate
import Recognition
import TestSupport
import Testing
import TrackEvaluation
import TrackingMeasures

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

    func tracks(truth: String, policy: RecognitionPolicy = .standard) throws -> EvaluatedTracks {
      try EvaluatedTracks(
        gallery, enrolled: enrolled, clips: [LabelledClip(video: video, labels: truth)], policy: policy,
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

  /// Recognition itself on the clip, with the same people enrolled.
  private func recognised(_ stand: Stand, threshold: Threshold, policy: RecognitionPolicy) throws -> ProductRun {
    try ProductRun(
      stand.video,
      list: stand.gallery.entries.map { ($0.identity, stand.gallery.images[$0.images[0]]) },
      engine: FaceEngine(store: ModelStore(folder: stand.models.path), pack: "mobilefacenet", precision: .f32),
      threshold: threshold, policy: policy)
  }

  /// Whom the searches find: the people on the list, and how many others.
  private func found(
    _ evaluated: EvaluatedTracks, at threshold: Threshold
  ) throws -> (people: Set<String>, others: Int) {
    let outcomes = try evaluated.searches(fusion: .mean, sizes: [], draws: 1).outcomes
    let people = zip(evaluated.list.probes, outcomes).compactMap { probe, outcome -> String? in
      guard let mate = probe.mate, outcome.rank == 1, outcome.mateScore >= threshold.score else { return nil }
      return evaluated.list.entries[mate].identity
    }
    let others = zip(evaluated.list.probes, outcomes).count { $0.mate == nil && $1.bestScore >= threshold.score }
    return (Set(people), others)
  }

  /// The best score of each search.
  private func best(_ evaluated: EvaluatedTracks) throws -> [Float] {
    try evaluated.searches(fusion: .mean, sizes: [], draws: 1).outcomes.map(\.bestScore)
  }

  @Test("what is evaluated is what a recogniser compares, shot for shot, and whom it finds")
  func sameAsRecognition() throws {
    guard let stand = try stand() else { return }
    let evaluated = try stand.tracks(truth: stand.truth)
    let threshold = Threshold(millionths: 480_000)
    let run = try recognised(stand, threshold: threshold, policy: .standard)
    #expect(run.enrolled == stand.gallery.entries.count)
    let tallies = run.tallies
    let own = evaluated.tally.tallies
    #expect(own.frames == tallies.frames && own.framesSearched == tallies.framesSearched)
    #expect(own.tracks == tallies.tracks && own.facesSeen == tallies.facesSeen)
    #expect(own.comparisons == tallies.comparisons && own.shotsRejected == tallies.shotsRejected)
    let found = try found(evaluated, at: threshold)
    #expect(found.people == Set(run.named) && found.people.count == 7 && found.others == 0)
    let mated = evaluated.list.probes.count { $0.mate != nil }
    #expect(mated == 8 && evaluated.list.probes.count - mated >= 24)
    // People in the background of the photographs, whom no label names.
    let described = evaluated.shots.reduce(0) { $0 + $1.count }
    #expect(described + evaluated.tally.unlabelledShots == tallies.comparisons)
  }

  @Test(
    "templates averaged over a track are averaged in its evaluation as a recogniser averages them",
    arguments: [Threshold(millionths: 400_000), Threshold(millionths: 550_000)])
  func averaging(_ threshold: Threshold) throws {
    guard let stand = try stand() else { return }
    var policy = RecognitionPolicy.standard
    policy.averaging = true
    let averaged = try stand.tracks(truth: stand.truth, policy: policy)
    let single = try stand.tracks(truth: stand.truth)
    #expect(averaged.shots.map(\.count) == single.shots.map(\.count), "what is compared stays the same")
    let differing = zip(try best(averaged), try best(single)).count { !($0.isNaN || $1.isNaN) && $0 != $1 }
    #expect(differing > 10)
    let run = try recognised(stand, threshold: threshold, policy: policy)
    let found = try found(averaged, at: threshold)
    #expect(found.people == Set(run.named) && found.people.count + found.others == run.named.count)
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
