import Faces
import Gallery
import Imaging
import Mandate
import TestSupport
import Testing

@Suite("Building a gallery")
struct BuildingTests {
  /// Every person in question resembles the probe at least so much.
  private static let everybody = Threshold(millionths: 1)

  @Test("several photographs of a person become one row, their mean")
  func mean() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    for pack in ["mobilefacenet", "dlib-resnet"] {
      let enrolment = try Enrolment(models: models, pack: pack)
      let trial = try enrolment.trial(people: 1, threshold: Self.everybody)
      let permit = try trial.permit()
      let person = try #require(faces.mated.first { $0.probes.photographs.count >= 3 })
      let (enrolled, probe) = (Array(person.probes.photographs.prefix(2)) + person.enrolled.photographs, person.probes)
      var naive = NaiveGallery(metric: enrolment.engine.embedderCard.metric)
      var values: [[Float]] = []
      for path in enrolled {
        let (image, face) = try #require(try enrolment.face(path), "\(path)")
        values.append(try enrolment.values(face, in: image))
      }
      naive.add("A", photographs: values)
      let (image, face) = try #require(try enrolment.face(probe.photographs[2]))
      let expected = naive.scores(try enrolment.values(face, in: image))[0].score

      for order in [enrolled, enrolled.reversed(), enrolled + enrolled] {
        var builder = try GalleryBuilder(people: 1, dimension: 128)
        for path in order { try builder.add(enrolment.reference(path, for: "A", under: permit)) }
        let gallery = try builder.build(list: trial.list, under: permit)
        let candidates = try enrolment.engine.withTemplate(
          of: face, in: image, under: permit, at: DeclaredTrial.noon
        ) { gallery.found($0, at: Self.everybody) }
        #expect(candidates.map(\.entry) == ["A"])
        let score = candidates.first?.score ?? .nan
        #expect(abs(score - expected) < 2e-6, "\(pack): the order and repetitions change nothing")
      }
    }
  }

  @Test("a builder takes nobody beyond the number it was made for")
  func full() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let permit = try enrolment.trial(people: 2).permit()
    var builder = try GalleryBuilder(people: 1, dimension: 128)
    try builder.add(enrolment.reference(faces.mated[0].enrolled.photographs[0], for: "A", under: permit))
    let second = try enrolment.reference(faces.mated[1].enrolled.photographs[0], for: "B", under: permit)
    let reason = Self.reason(adding: second, to: &builder)
    #expect(reason == "the template of B is not of the same pack as the others, or the list is full")
  }

  @Test("templates of two packs never meet: not in one gallery, not in a comparison, not under one permit")
  func twoPacks() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let (one, other) = (
      try Enrolment(models: models, pack: "mobilefacenet"), try Enrolment(models: models, pack: "dlib-resnet")
    )
    let (ours, theirs) = (
      try one.trial(people: 1, threshold: Self.everybody), try other.trial(people: 1, threshold: Self.everybody)
    )
    let permit = try ours.permit()
    let foreign = try theirs.permit()
    let photograph = faces.mated[0].enrolled.photographs[0]

    var builder = try GalleryBuilder(people: 1, dimension: 128)
    try builder.add(one.reference(photograph, for: "A", under: permit))
    let second = try other.reference(photograph, for: "A", under: foreign)
    let reason = Self.reason(adding: second, to: &builder)
    #expect(reason?.contains("not of the same pack") == true)

    var own = try GalleryBuilder(people: 1, dimension: 128)
    try own.add(one.reference(photograph, for: "A", under: permit))
    let gallery = try own.build(list: ours.list, under: permit)
    let (image, face) = try #require(try one.face(photograph))
    let same = try one.engine.withTemplate(of: face, in: image, under: permit, at: DeclaredTrial.noon) {
      gallery.found($0, at: Self.everybody).count
    }
    let different = try other.engine.withTemplate(of: face, in: image, under: foreign, at: DeclaredTrial.noon) {
      template -> GalleryError? in
      do throws(GalleryError) {
        _ = try gallery.candidates(for: template, threshold: Self.everybody)
        return nil
      } catch {
        return error
      }
    }
    #expect(same == 1)
    #expect(different == .otherNetworks(found: other.engine.origin, expected: one.engine.origin))

    let refused = #expect(throws: FaceError.self) {
      try other.engine.withTemplate(of: face, in: image, under: permit, at: DeclaredTrial.noon) { _ in }
    }
    #expect(refused?.description.hasPrefix("refused: authority-pack.") == true)
  }

  /// Why a template is not taken; `nil` when it is.
  private static func reason(adding reference: consuming ReferenceTemplate, to builder: inout GalleryBuilder) -> String?
  {
    do {
      try builder.add(reference)
      return nil
    } catch {
      return error.description
    }
  }
}
