import Faces
import Gallery
import Imaging
import Mandate
import TestSupport
import Testing

/// Comparison with a list: exact, and silent about everybody below the threshold.
@Suite("Comparison with a list", .serialized)
struct GalleryTests {
  private let engine: FaceEngine
  private let authority: TrialAuthority
  private let identity: ListIdentity
  private let now = Instant(milliseconds: 0)

  init() throws {
    engine = try FaceEngine(store: ModelStore(folder: Repository.path("models")), pack: "dlib-resnet")
    let id = AuthorityID(high: 1, low: 2)
    identity = ListIdentity(owner: id, digest: ContentDigest(hashing: [1]), people: 2)
    let declaration = TrialDeclaration(
      id: id, officer: "Sergeant Example", consentRecorded: true,
      sources: [.recordedFile(name: "clip.mp4", digest: ContentDigest(hashing: [2]))], list: identity,
      threshold: Threshold(millionths: 1), pack: engine.digest, window: .hours(1))
    var authority = TrialAuthority(replaying: [])
    for event in try TrialAuthority.decide(.declare(declaration), in: authority, at: now) { authority.apply(event) }
    self.authority = authority
  }

  private func face(_ name: String) throws -> (image: RGBImage, face: DetectedFace) {
    let image = try ImageFile.decode(path: Repository.path(".deps/demo/\(name)"))
    return (image, try engine.onlyFace(in: image, name: name).face)
  }

  private func reference(_ name: String, as entry: String) throws -> ReferenceTemplate {
    let (image, face) = try face(name)
    return try engine.reference(of: face, in: image, for: entry, under: authority.permit(at: now), at: now)
  }

  private func gallery(_ photographs: [(String, String)]) throws -> Gallery {
    var builder = try GalleryBuilder(people: 2, dimension: engine.embedderCard.dimension)
    for (entry, name) in photographs { try builder.add(reference(name, as: entry)) }
    return try builder.build(list: identity, under: authority.permit(at: now))
  }

  private func candidates(_ name: String, in gallery: Gallery, threshold: Double) throws -> [Candidate] {
    let (image, face) = try face(name)
    let threshold = try #require(Threshold(score: threshold))
    return try engine.withTemplate(of: face, in: image, under: authority.permit(at: now), at: now) { template in
      gallery.found(template, at: threshold)
    }
  }

  private func evaluation(_ name: String) throws -> EvaluationTemplate {
    let (image, face) = try face(name)
    let permit = try EvaluationPermit.declare(responsible: "test", at: now)
    return try engine.evaluationTemplate(of: face, in: image, under: permit)
  }

  @Test("every entry at or above the threshold comes out, best first, with the score of the two templates")
  func exact() throws {
    let gallery = try gallery([("obama", "barack-obama/2.jpg"), ("biden", "joe-biden/1.jpg")])
    let probe = try evaluation("barack-obama/1.jpg")
    let expected = [
      ("obama", probe.score(try evaluation("barack-obama/2.jpg"))),
      ("biden", probe.score(try evaluation("joe-biden/1.jpg"))),
    ].sorted { $0.1 > $1.1 }
    let found = try candidates("barack-obama/1.jpg", in: gallery, threshold: -2)
    #expect(found.map(\.entry) == expected.map(\.0))
    for (candidate, entry) in zip(found, expected) { #expect(abs(candidate.score - entry.1) < 1e-5) }
  }

  @Test("nobody below the threshold comes out, to the last millionth")
  func silent() throws {
    let gallery = try gallery([("obama", "barack-obama/2.jpg"), ("biden", "joe-biden/1.jpg")])
    let best = try #require(try candidates("barack-obama/1.jpg", in: gallery, threshold: -2).first)
    #expect(try candidates("barack-obama/1.jpg", in: gallery, threshold: Double(best.score) - 2e-6).count == 1)
    #expect(try candidates("barack-obama/1.jpg", in: gallery, threshold: Double(best.score) + 2e-6).isEmpty)
  }

  @Test("several photographs of one person become their mean")
  func mean() throws {
    let gallery = try gallery([
      ("obama", "barack-obama/2.jpg"), ("obama", "barack-obama/3.jpg"), ("biden", "joe-biden/1.jpg"),
    ])
    let photographs = [try evaluation("barack-obama/2.jpg"), try evaluation("barack-obama/3.jpg")]
    let probe = try evaluation("barack-obama/1.jpg")
    var square: Float = 0
    for index in probe.values.indices {
      let mean = (photographs[0].values[index] + photographs[1].values[index]) / 2
      square += (mean - probe.values[index]) * (mean - probe.values[index])
    }
    let found = try #require(try candidates("barack-obama/1.jpg", in: gallery, threshold: 0.3).first)
    #expect(found.entry == "obama")
    #expect(abs(found.score - (1 - square.squareRoot())) < 1e-5)
  }

  @Test("a list that lacks somebody, or was built for another authority, is no gallery")
  func otherLists() throws {
    #expect(throws: GalleryError.self) { try gallery([("obama", "barack-obama/2.jpg")]) }
    var builder = try GalleryBuilder(people: 1, dimension: engine.embedderCard.dimension)
    try builder.add(reference("joe-biden/1.jpg", as: "biden"))
    let foreign = ListIdentity(owner: AuthorityID(high: 9, low: 9), digest: identity.digest, people: 1)
    do {
      _ = try builder.build(list: foreign, under: authority.permit(at: now))
      Issue.record("a foreign list became a gallery")
    } catch {
      guard case GalleryError.refused(let refusal) = error else { throw error }
      #expect(refusal.rule == .listOwner)
    }
  }

  @Test("a template exists while it is lent, and no longer; a full pool drops the face and counts it")
  func lending() throws {
    let (image, face) = try face("joe-biden/1.jpg")
    func lend(_ depth: Int) throws -> Int {
      guard depth > 0 else { return engine.counts.held }
      return try engine.withTemplate(of: face, in: image, under: authority.permit(at: now), at: now) { _ in
        (try? lend(depth - 1)) ?? -1
      }
    }
    #expect(try lend(3) == 3)
    #expect(engine.counts.held == 0)
    let before = engine.counts
    #expect(try lend(FaceEngine.templateSlots + 1) == -1, "the last one found no slot")
    let after = engine.counts
    #expect(after.made - before.made == FaceEngine.templateSlots)
    #expect(after.refused - before.refused == 1)
    #expect(after.made == after.destroyed + after.sealed + after.held && after.held == 0)
  }

  @Test("after its window the permit makes no template")
  func expired() throws {
    let (image, face) = try face("joe-biden/1.jpg")
    let permit = try authority.permit(at: now)
    let end = now.adding(.hours(1))
    #expect(throws: FaceError.self) {
      try engine.withTemplate(of: face, in: image, under: permit, at: end) { _ in () }
    }
    #expect(engine.counts.made == 0)
  }
}
