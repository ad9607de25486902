import Faces
import Foundation
import Gallery
import Imaging
import Mandate
import Synchronization
import TestSupport
import Testing

@Suite("Generations of a gallery: fixed, named by their content, changed in one step")
struct GenerationTests {
  /// Everybody in question resembles the probe at least so much.
  private static let everybody = Threshold(millionths: 1)

  @Test("the digest is the content's: the same again for the same, another for any difference")
  func digest() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let photographs = faces.mated.prefix(3).map { $0.enrolled.photographs[0] }
    func digest(
      _ entries: [(String, Int)], threshold: Int32 = 1, number: UInt64 = 1, with other: Enrolment? = nil
    ) throws -> ContentDigest {
      let enrolment = other ?? enrolment
      let trial = try enrolment.trial(
        people: entries.count, threshold: Threshold(millionths: threshold), number: number)
      return try enrolment.generation(entries.map { ($0, photographs[$1]) }, of: trial).digest
    }
    let first = try digest([("A", 0), ("B", 1)])
    #expect(try digest([("A", 0), ("B", 1)]) == first)
    let others = [
      try digest([("A", 0), ("B", 2)]), try digest([("A", 0), ("C", 1)]), try digest([("B", 1), ("A", 0)]),
      try digest([("A", 1), ("B", 0)]), try digest([("A", 0)]), try digest([("AB", 0), ("", 1)]),
      try digest([("A", 0), ("B", 1)], threshold: 2), try digest([("A", 0), ("B", 1)], number: 2),
      try digest(
        [("A", 0), ("B", 1)], with: Enrolment(models: models, pack: "dlib-resnet")),
    ]
    #expect(Set(others + [first]).count == others.count + 1)
  }

  @Test("who is left out is found no more, and comes back into no later generation")
  func removing() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let people = faces.mated.prefix(3).map { $0.enrolled.photographs[0] }
    let trial = try enrolment.trial(people: 3, threshold: Self.everybody)
    let permit = try trial.permit()
    let all = [("A", people[0]), ("B", people[1]), ("C", people[2])]
    let gallery = Gallery(try enrolment.generation(all, of: trial))
    let first = gallery.generation
    let (image, face) = try #require(try enrolment.face(people[1]))
    func search() throws -> SearchResult {
      try enrolment.engine.withTemplate(of: face, in: image, under: permit, at: DeclaredTrial.noon) { template in
        gallery.result(template, at: Self.everybody)
      }
    }
    let before = try search()
    #expect(before.generation == first.digest && before.candidates.first?.entry == "B")
    let second = try gallery.remove("B")
    #expect(second != first.digest && gallery.entries == ["A", "C"])
    let after = try search()
    #expect(after.generation == second)
    #expect(after.candidates == before.candidates.filter { $0.entry != "B" }, "the others keep their scores")
    #expect(throws: GalleryError.noSuchEntry("B")) { try gallery.remove("B") }
    #expect(throws: GalleryError.otherGeneration("B is not in the gallery, and a new generation brings nobody in")) {
      try gallery.replace(with: first)
    }
    try gallery.remove("A")
    try gallery.remove("C")
    #expect(gallery.entries.isEmpty)
    #expect(try search().candidates.isEmpty)
  }

  @Test("another list, threshold, network or precision is refused")
  func refused() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let other = try Enrolment(models: models, pack: "dlib-resnet")
    let photograph = faces.mated[0].enrolled.photographs[0]
    let trial = try enrolment.trial(people: 1, threshold: Self.everybody)
    let gallery = Gallery(try enrolment.generation([("A", photograph)], of: trial))
    let digest = gallery.generation.digest
    let sentence = "the generation was built for another list, metric or threshold"
    for trial in [
      try enrolment.trial(people: 1, threshold: Threshold(millionths: 2)),
      try enrolment.trial(people: 1, threshold: Self.everybody, number: 2),
    ] {
      let next = try enrolment.generation([("A", photograph)], of: trial)
      #expect(throws: GalleryError.otherGeneration(sentence)) { try gallery.replace(with: next) }
    }
    let foreign = try other.generation([("A", photograph)], of: other.trial(people: 1))
    #expect(throws: GalleryError.otherNetworks(found: other.engine.origin, expected: enrolment.engine.origin)) {
      try gallery.replace(with: foreign)
    }
    #expect(throws: GalleryError.self) { try gallery.generation.admit(other.engine.origin) }
    #expect(gallery.generation.digest == digest)
    // The same person's other photograph may come in.
    let better = faces.mated[0].probes.photographs[0]
    try gallery.replace(with: enrolment.generation([("A", better)], of: trial))
    #expect(gallery.generation.digest != digest)
  }

  @Test("templates of one list's networks do not become the gallery of a permit for others")
  func otherPermit() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let trial = try enrolment.trial(people: 1)
    let foreign = try DeclaredTrial(people: 1, pack: .zero, threshold: Self.everybody)
    var builder = try GalleryBuilder(people: 1, dimension: 128)
    try builder.add(enrolment.reference(faces.mated[0].enrolled.photographs[0], for: "A", under: trial.permit()))
    let permit = try foreign.permit()
    var reason: GalleryError?
    do throws(GalleryError) {
      _ = try builder.build(list: foreign.list, under: permit)
    } catch {
      reason = error
    }
    guard case .refused(let refusal) = reason else {
      Issue.record("not refused: \(String(describing: reason))")
      return
    }
    #expect(refusal.rule == .authorityPack)
  }

  @Test("equal templates come out in the order of the list, also where codes are read first")
  func order() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let people = faces.mated.prefix(4).map { $0.enrolled.photographs[0] }
    let entries = (0..<300).map { ("entry \($0)", people[$0 * 7 % people.count]) }
    let trial = try enrolment.trial(people: entries.count, threshold: Self.everybody)
    let gallery = Gallery(try enrolment.generation(entries, of: trial))
    let (image, face) = try #require(try enrolment.face(people[2]))
    let candidates = try enrolment.engine.withTemplate(
      of: face, in: image, under: trial.permit(), at: DeclaredTrial.noon
    ) { gallery.found($0, at: Self.everybody) }
    let same = entries.filter { $0.1 == people[2] }.map(\.0)
    #expect(same.count == 75 && Array(candidates.map(\.entry).prefix(75)) == same)
    #expect(Set(candidates.map(\.score)).count <= people.count)
  }

  @Test("searches go on while generations change, and each keeps to the one that it names")
  func swapping() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let enrolment = try Enrolment(models: models, pack: "mobilefacenet")
    let people = faces.mated.prefix(3).map { $0.enrolled.photographs[0] }
    let trial = try enrolment.trial(people: 2, threshold: Self.everybody)
    let one = try enrolment.generation([("A", people[0]), ("B", people[1])], of: trial)
    let two = try enrolment.generation([("A", people[1]), ("B", people[0])], of: trial)
    let gallery = Gallery(one)
    let isOver = Mutex(false)
    let seen = Mutex<[ContentDigest: Set<String>]>([:])
    let threads = (0..<2).map { _ in
      Thread {
        do {
          let own = try Enrolment(models: models, pack: "mobilefacenet")
          guard let (image, face) = try own.face(people[0]) else { return }
          try own.engine.withTemplate(of: face, in: image, under: trial.permit(), at: DeclaredTrial.noon) { template in
            while !isOver.withLock({ $0 }) {
              let result = gallery.result(template, at: Self.everybody)
              let best = result.candidates.first?.entry ?? "nobody"
              _ = seen.withLock { $0[result.generation, default: []].insert(best) }
            }
          }
        } catch {
          Issue.record(error)
        }
      }
    }
    for thread in threads { thread.start() }
    let deadline = ContinuousClock.now.advanced(by: .seconds(30))
    var changes = 0
    while ContinuousClock.now < deadline, changes < 2_000 || seen.withLock({ $0.count }) < 2 {
      try gallery.replace(with: changes % 2 == 0 ? two : one)
      changes += 1
      if changes % 50 == 0 { usleep(1_000) }
    }
    isOver.withLock { $0 = true }
    while threads.contains(where: { !$0.isFinished }), ContinuousClock.now < deadline { usleep(1_000) }
    #expect(seen.withLock { $0 } == [one.digest: ["A"], two.digest: ["B"]])
  }
}
