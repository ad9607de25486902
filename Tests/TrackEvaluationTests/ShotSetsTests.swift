import Evaluation
import Faces
import Foundation
import Mandate
import Recognition
import TestSupport
import Testing
import TrackEvaluation

/// Tracks put together from stills, under the policy that a deployment runs.
@Suite("Sets of shots")
struct ShotSetsTests {
  private struct Stand {
    let system: EvaluatedSystem
    let gallery: IdentificationList
    let enrolled: [ImageTemplate]
    let evaluated: EvaluatedTracks
  }

  /// Evaluates tracks `name,identity,photograph` of people of the test material, with the first photograph of each person in
  /// `listed` enrolled.
  private func stand(
    listed: [LabelledFaces.Person], rows: [(String, String, String)], policy: RecognitionPolicy = .standard
  ) throws -> Stand? {
    guard let models = try ModelFolder() else { return nil }
    let folder = try TemporaryFolder()
    let list = try folder.write(
      "role,identity,path\n" + listed.map { "gallery,\($0.name),\($0.photographs[0])\n" }.joined(), to: "list.csv")
    let shots = try folder.write(
      "track,identity,path\n" + rows.map { "\($0.0),\($0.1),\($0.2)\n" }.joined(), to: "shots.csv")
    let store = ModelStore(folder: models.path)
    let system = try EvaluatedSystem(store: store, pack: "mobilefacenet", precision: .f32)
    let gallery = try IdentificationList(galleryOf: list)
    let sets = try ShotSets(path: shots)
    let factory = TemplateFactory(system, store: store, responsible: "the tests", declared: DeclaredTrial.noon)
    let enrolled = try factory.templates(of: gallery.images, cache: nil).templates
    let evaluated = try EvaluatedTracks(
      gallery, enrolled: enrolled, sets: sets, seen: factory.templates(of: sets.images, cache: nil).templates,
      policy: policy, system: system)
    return Stand(system: system, gallery: gallery, enrolled: enrolled, evaluated: evaluated)
  }

  @Test("the best of a track's shots counts, and no more are compared than the policy allows")
  func best() throws {
    guard let faces = try LabelledFaces() else { return }
    let listed = Array(faces.mated.prefix(3))
    let strangers = Array(faces.strangers.prefix(6))
    // Somebody else's picture as a first shot hides nobody: the best shot of the track decides.
    var rows: [(String, String, String)] = []
    for (number, pair) in listed.enumerated() {
      for photograph in pair.probes.photographs { rows.append(("pass \(number)", pair.enrolled.name, photograph)) }
    }
    for (number, person) in strangers.enumerated() {
      for _ in 0..<5 { rows.append(("track \(number)", person.name, person.photographs[0])) }
    }
    guard let stand = try stand(listed: listed.map(\.enrolled), rows: rows) else { return }
    let evaluated = stand.evaluated
    let searches = try evaluated.searches(fusion: .mean, sizes: [], draws: 1)
    for (probe, (shots, outcome)) in zip(evaluated.list.probes, zip(evaluated.shots, searches.outcomes)) {
      #expect(shots.count <= RecognitionPolicy.standard.maximumComparisons)
      guard let mate = probe.mate else {
        // The same picture five times: no shot betters the first by the step that the policy asks for.
        #expect(shots.count == 1 && outcome.bestScore < 0.5)
        continue
      }
      let singles = try shots.map { shot in
        try Searches(evaluated.list, templates: evaluated.templates, shots: evaluated.list.probes.map { _ in [shot] })
          .outcomes[0]
      }
      #expect(outcome.bestScore == singles.map(\.bestScore).max() && outcome.best == mate)
    }
    #expect(evaluated.tally.tallies.facesSeen == evaluated.shots.count { !$0.isEmpty })
    let bins = evaluated.counters(searches)
    #expect(bins.scores.total == 6 && bins.qualities.total == evaluated.shots.count { !$0.isEmpty })
  }

  @Test("nothing worth comparing is a miss for somebody on the list, and no face seen for anybody else")
  func nothing() throws {
    guard let faces = try LabelledFaces() else { return }
    let (one, other) = (faces.mated[0], faces.mated[1])
    var strict = RecognitionPolicy.standard
    strict.gate.minimumInterEyeDistance = 10_000
    let rows = [
      ("1", one.enrolled.name, one.probes.photographs[0]), ("2", other.enrolled.name, other.probes.photographs[0]),
    ]
    // Both are below the gate: the second is on no list, so that nothing is left to count false alerts in.
    #expect(throws: EvaluationError.self) { try stand(listed: [one.enrolled], rows: rows, policy: strict) }
    guard let stand = try stand(listed: [one.enrolled], rows: rows) else { return }
    let missing = try Searches(
      stand.evaluated.list, templates: stand.evaluated.templates, shots: stand.evaluated.list.probes.map { _ in [] })
    #expect(missing.outcomes.allSatisfy { $0.rank == 0 && $0.best == -1 && $0.bestScore.isNaN })
  }

  @Test("a photograph that is enrolled is not looked for, and under no other name either")
  func enrolled() throws {
    guard let faces = try LabelledFaces() else { return }
    let (one, other) = (faces.mated[0], faces.mated[1])
    for identity in [one.enrolled.name, "somebody else"] {
      let rows = [
        ("1", identity, one.enrolled.photographs[0]), ("2", other.enrolled.name, other.probes.photographs[0]),
      ]
      #expect(throws: EvaluationError.self) { try stand(listed: [one.enrolled], rows: rows) }
    }
  }

  @Test("a track of two people is refused by its line; so is an empty value")
  func wrong() throws {
    let folder = try TemporaryFolder()
    func problem(_ text: String) throws -> String {
      let path = try folder.write(text, to: "shots.csv")
      do throws(EvaluationError) {
        _ = try ShotSets(path: path)
        return "none"
      } catch {
        return error.description.replacing("\(folder.path)/", with: "")
      }
    }
    #expect(
      try problem("track,identity,path\n1,ann,a.jpg\n1,bob,b.jpg\n")
        == "shots.csv: line 3: track 1 is of two people, ann and bob")
    #expect(
      try problem("track,identity,path\n1,ann,a.jpg\n2,bob,a.jpg\n") == "shots.csv: line 3: a.jpg is of two people")
    #expect(try problem("track,identity,path\n1,,a.jpg\n") == "shots.csv: line 2: column “identity” is empty")
    #expect(try problem("track,identity,path\n") == "shots.csv: has no track")
  }
}
