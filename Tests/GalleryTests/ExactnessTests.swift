import Faces
import Gallery
import Imaging
import Mandate
import TestSupport
import Testing

@Suite("A gallery compares with everybody on the list, exactly, and gives only those who reach the threshold")
struct ExactnessTests {
  /// The lowest threshold that the rules allow, so that most scores can be seen.
  private static let everybody = Threshold(millionths: 1)

  @Test("every score is that of a computation by hand", arguments: ["mobilefacenet", "dlib-resnet"])
  func exact(pack: String) throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: pack)
    let engine = enrolment.engine
    // Some photographs show a second face; those people are left out.
    let people = try faces.mated.prefix(40).filter { person in
      try person.enrolled.photographs.allSatisfy { try enrolment.face($0) != nil }
    }
    try #require(people.count >= 30)
    let trial = try enrolment.trial(people: people.count, threshold: Self.everybody)
    let permit = try trial.permit()
    var builder = try GalleryBuilder(people: people.count, dimension: engine.embedderCard.dimension)
    var naive = NaiveGallery(metric: engine.embedderCard.metric)
    for person in people {
      var values: [[Float]] = []
      for photograph in person.enrolled.photographs {
        let (image, face) = try #require(try enrolment.face(photograph), "\(photograph)")
        values.append(try enrolment.values(face, in: image))
        try builder.add(
          engine.reference(of: face, in: image, for: person.enrolled.name, under: permit, at: DeclaredTrial.noon))
      }
      naive.add(person.enrolled.name, photographs: values)
    }
    let gallery = try builder.build(list: trial.list, under: permit)
    #expect(gallery.entries == people.map(\.enrolled.name))

    var (found, seen, hidden) = (0, 0, 0)
    let probes =
      people.prefix(20).map { $0.probes.photographs[0] } + faces.strangers.prefix(20).map { $0.photographs[0] }
    for path in probes {
      guard let (image, face) = try enrolment.face(path) else { continue }
      let everybody = naive.scores(try enrolment.values(face, in: image))
      let expected = everybody.filter { $0.score >= Self.everybody.score }
      let limits = [
        Self.everybody, Threshold(millionths: -2_000_000), engine.embedderCard.threshold, Threshold(millionths: 900_000),
        Threshold(millionths: 2_000_000),
      ]
      let results = try engine.withTemplate(of: face, in: image, under: permit, at: DeclaredTrial.noon) { template in
        limits.map { gallery.found(template, at: $0) }
      }
      let all = results[0]
      #expect(all.count == expected.count)
      seen += all.count
      hidden += people.count - all.count
      for (one, other) in zip(all, expected) { #expect(abs(one.score - other.score) < 2e-6, "\(path)") }
      // Names may change places only where two scores cannot be told apart.
      let hand = Dictionary(uniqueKeysWithValues: expected.map { ($0.entry, $0.score) })
      for candidate in all { #expect(abs(candidate.score - (hand[candidate.entry] ?? .nan)) < 2e-6) }
      for (limit, candidates) in zip(limits, results) {
        #expect(candidates == all.filter { $0.score >= limit.score }, "at \(limit), in the same order")
        #expect(candidates.allSatisfy { $0.score >= Self.everybody.score }, "nor below the gallery's own threshold")
      }
      #expect(results[4].isEmpty)
      found += results[2].count
    }
    #expect(seen > 500 || pack == "dlib-resnet" && hidden == 0)
    #expect(found > 0, "or nobody on the list was ever found, and the thresholds show nothing")
  }

  @Test("the threshold itself is reached, the next number above it is not")
  func atTheThreshold() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let trial = try enrolment.trial(people: 1, threshold: Self.everybody)
    let permit = try trial.permit()
    let person = faces.mated[0]
    var builder = try GalleryBuilder(people: 1, dimension: 128)
    try builder.add(enrolment.reference(person.enrolled.photographs[0], for: "A", under: permit))
    let gallery = try builder.build(list: trial.list, under: permit)
    let (image, face) = try #require(try enrolment.face(person.probes.photographs[0]))
    let (all, at, above) = try enrolment.engine.withTemplate(of: face, in: image, under: permit, at: DeclaredTrial.noon)
    {
      template in
      let all = gallery.found(template, at: Self.everybody)
      let score = Double(all.first?.score ?? 0)
      // Thresholds are whole millionths: the last that the score reaches, and the first that it does not.
      let last = Int32((score * 1_000_000).rounded(.down))
      return (
        all, gallery.found(template, at: Threshold(millionths: last)),
        gallery.found(template, at: Threshold(millionths: last + 1))
      )
    }
    #expect(all.count == 1 && at == all && above.isEmpty)
  }

  @Test("a score that equals the threshold reaches it: a photograph compared with itself has distance 0")
  func equality() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "dlib-resnet")
    let trial = try enrolment.trial(people: 1)
    let permit = try trial.permit()
    let photograph = faces.mated[0].enrolled.photographs[0]
    var builder = try GalleryBuilder(people: 1, dimension: 128)
    try builder.add(enrolment.reference(photograph, for: "A", under: permit))
    let gallery = try builder.build(list: trial.list, under: permit)
    let (image, face) = try #require(try enrolment.face(photograph))
    let candidates = try enrolment.engine.withTemplate(of: face, in: image, under: permit, at: DeclaredTrial.noon) {
      gallery.found($0, at: Threshold(millionths: 1_000_000))
    }
    #expect(candidates == [Candidate(entry: "A", score: 1)])
  }
}
