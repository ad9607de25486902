import Evaluation
import Faces
import Foundation
import Mandate
import TestSupport
import Testing

@Suite("Templates are kept between evaluations, and only there")
struct TemplateCacheTests {
  private struct Bench {
    let cache: TemporaryFolder
    let system: EvaluatedSystem
    let images: [String]
    let factory: TemplateFactory

    init?() throws {
      guard let photographs = TestData.path("photos/human/stock_person_a") else { return nil }
      cache = try TemporaryFolder()
      images = try FileManager.default.contentsOfDirectory(atPath: photographs).sorted().prefix(4)
        .map { "\(photographs)/\($0)" }
      let store = ModelStore(folder: Repository.path("models"))
      system = try EvaluatedSystem(store: store, pack: "dlib-resnet")
      factory = TemplateFactory(
        system, store: store, responsible: "a test", declared: Instant(milliseconds: 0), threads: 2)
    }

    func run(_ images: [String]? = nil) throws -> TemplateFactory.Outcome {
      try factory.templates(
        of: images ?? self.images,
        cache: TemplateCache(folder: cache.file("cache"), identity: system.identity, dimension: system.dimension))
    }

    var file: String {
      get throws {
        cache.file("cache/\(try #require(cache.contents.first { $0.hasSuffix(".templates") }).dropFirst(6))")
      }
    }
  }

  @Test("a second evaluation makes none anew and gets the same; the file is its owner's only; damage is mended")
  func kept() throws {
    guard let bench = try Bench() else { return }
    let first = try bench.run(Array(bench.images.prefix(3)))
    #expect(first.cached == 0 && first.templates.count == 3)
    let second = try bench.run()
    #expect(second.cached == 3 && Array(second.templates.prefix(3)) == first.templates)

    let path = try bench.file
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(
      try FileManager.default.attributesOfItem(atPath: bench.cache.file("cache"))[.posixPermissions] as? Int == 0o700)

    // A kill in the middle of a record leaves a part of it behind.
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try whole.dropLast(100).write(to: URL(fileURLWithPath: path))
    let torn = try bench.run()
    #expect(torn.cached == 3 && torn.templates == second.templates)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == whole.count)

    // One changed bit, and the record is made anew.
    var damaged = whole
    damaged[whole.count - 50] ^= 1
    try damaged.write(to: URL(fileURLWithPath: path))
    let mended = try bench.run()
    #expect(mended.cached == 3 && mended.templates == second.templates)
    #expect(try bench.run().cached == 4)

    // Another file in its place is none of ours, and is not read as one.
    try Data("something else".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try bench.run(Array(bench.images.prefix(1))).cached == 0)
  }

  @Test("a link in the cache's place is not followed")
  func link() throws {
    let place = try TemporaryFolder()
    guard TestData.path("photos") != nil else { return }
    let system = try EvaluatedSystem(store: ModelStore(folder: Repository.path("models")), pack: "dlib-resnet")
    let target = try place.write("mine", to: "target")
    _ = try place.link("\(system.identity.description.prefix(32)).templates", to: target)
    #expect(throws: EvaluationError.self) {
      try TemplateCache(folder: place.path, identity: system.identity, dimension: system.dimension)
    }
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "mine")
  }
}
