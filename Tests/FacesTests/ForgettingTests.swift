import Foundation
import TestSupport
import Testing

/// Invariant I11, looked at from outside: the whole memory of a process that recognises is searched, as somebody with
/// its rights could, for what one passer-by's face became in it.
@Suite("What is left of a passer-by in memory", .serialized)
struct ForgettingTests {
  /// Whom the probe is told to look for, and who passes by.
  private static let listed = "photos/face_recognition/biden/biden.jpg"
  private static let passerBy = "photos/face_recognition/rose_leslie/img1.jpg"

  @Test(
    "a template is in the pool while it is held, and nowhere in the pools after a non-match",
    arguments: ["mobilefacenet", "dlib-resnet"])
  func nonMatch(pack: String) throws {
    guard let photographs = TestData.paths([Self.listed, Self.passerBy]), let models = try ModelFolder() else { return }
    let passerBy = try MemoryNeedles(of: photographs[1], models: models, pack: pack)
    let listed = try MemoryNeedles(of: photographs[0], models: models, pack: pack)
    let probe = try ProbeProcess(models: models, pack: pack, listed: photographs[0])
    let told = try Self.ranges(probe.answer())

    let before = try Findings(passerBy, in: probe)
    #expect(before.isEmpty, "the face was found before it was seen: \(before)")

    #expect(try probe.ask("hold \(photographs[1])") == "held")
    let held = try Findings(passerBy, in: probe)
    #expect(held["template, f32", in: "pool"] > 0, "control: a held template is found, or the search finds nothing")

    #expect(try probe.ask("go on") == "matches 0")
    let after = try Findings(passerBy, in: probe)
    for form in passerBy.forms.map(\.name) {
      #expect(after[form, in: "pool"] == 0, "\(form) in a pool after a non-match")
    }
    let pools = try Self.pools(of: probe, gallery: listed)
    #expect(
      pools.count >= told.count && pools.allSatisfy { $0.isEmpty || $0.isGallery }, "a pool was not wiped: \(pools)")
    #expect(pools.filter(\.isGallery).count == 1, "the listed person's template is where it belongs")
    for range in told { #expect(pools.contains { $0.range == range && $0.isEmpty }) }

    #expect(try probe.ask("forget") == "forgotten")
    let forgotten = try Findings(passerBy, in: probe)
    print("memory of \(pack): held \(held); after the non-match \(after); after forget \(forgotten)")
    for form in passerBy.forms.map(\.name) {
      #expect(forgotten[form] == 0, "\(form) is still in memory after forget: \(forgotten)")
    }
  }

  /// The networks' own working memory, measured without knowing its form: what is the same after one face and after it
  /// again, but not after another, depends on the face.
  @Test("what the networks still hold of a face is overwritten by forget", arguments: ["mobilefacenet", "dlib-resnet"])
  func workingMemory(pack: String) throws {
    let names = [Self.listed, Self.passerBy, "photos/face_recognition/kit_harington/john1.jpeg"]
    guard let photographs = TestData.paths(names), let models = try ModelFolder() else { return }
    let probe = try ProbeProcess(models: models, pack: pack, listed: photographs[0])
    _ = try probe.answer()
    func remains(after last: [String]) throws -> MemoryRemains {
      var snapshots: [MemorySnapshot] = []
      for photograph in [photographs[1], photographs[2], photographs[1]] {
        for question in ["pass \(photograph)"] + last { _ = try probe.ask(question) }
        snapshots.append(try MemorySnapshot(of: probe.identifier))
      }
      return MemoryRemains(first: snapshots[0], other: snapshots[1], again: snapshots[2])
    }
    // Everything is compiled, mapped and grown once before anything is measured.
    for photograph in photographs[1...] + photographs[1...] {
      #expect(try probe.ask("pass \(photograph)") == "matches 0")
    }
    let before = try remains(after: [])
    let after = try remains(after: ["forget"])
    print("working memory of \(pack): depending on the last face, \(before); after forget, \(after)")
    #expect(before.dependent > 1_000_000, "or the measurement does not see the networks' activations")
    // What is left are the places of candidates in the picture, on the heap and the stack: no likeness of anybody.
    #expect(after.dependent < 8_192, "forget left \(after)")
  }

  /// A pool and what is in it.
  private struct Pool {
    let range: Range<UInt>
    var isEmpty = true
    var isGallery = false
  }

  /// All pools of the probe. A gallery is told by the listed person's template, which one photograph alone becomes but
  /// for its last bit.
  private static func pools(of probe: ProbeProcess, gallery: MemoryNeedles) throws -> [Pool] {
    let listed = gallery.template
    var pools: [UInt: Pool] = [:]
    let memory = try ProcessMemory(of: probe.identifier)
    try memory.read(\.isPool, overlap: 0) { mapping, bytes in
      var pool = pools[mapping.range.lowerBound] ?? Pool(range: mapping.range)
      if bytes.contains(where: { $0 != 0 }) { pool.isEmpty = false }
      let values = bytes.bindMemory(to: Float.self)
      for start in stride(from: 0, through: values.count - listed.count, by: 16) {
        if listed.indices.allSatisfy({ abs(values[start + $0] - listed[$0]) < 1e-6 }) { pool.isGallery = true }
      }
      pools[mapping.range.lowerBound] = pool
    }
    return pools.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The addresses in `ready 7f00-7f10 …`.
  private static func ranges(_ line: String) throws -> [Range<UInt>] {
    let words = line.split(separator: " ")
    try #require(words.first == "ready" && words.count > 1)
    return try words.dropFirst().map { word in
      let ends = word.split(separator: "-").map { UInt($0, radix: 16) }
      return try #require(ends[0])..<(try #require(ends[1]))
    }
  }
}
