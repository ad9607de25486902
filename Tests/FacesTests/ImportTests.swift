import Foundation
import TestSupport
import Testing

/// Who may import what, where the package's targets alone cannot say it: checked on the source text.
@Suite("Who may read a template's numbers, and who may see video")
struct ImportTests {
  @Test("a template's numbers are for Gallery alone")
  func numbers() throws {
    let readers = try Self.rooms { $0.contains("@_spi(Gallery) import") }
    #expect(readers == ["Gallery"])
  }

  @Test("where templates lie in memory is told to the probe of the memory search alone")
  func addresses() throws {
    let readers = try Self.rooms { $0.contains("@_spi(MemorySearch) import") }
    #expect(readers == ["memory-probe"])
  }

  @Test("what evaluates cannot see video, and what makes templates cannot either")
  func video() throws {
    let viewers = try Self.rooms { line in line.hasSuffix("import Capture") }
    #expect(viewers.isDisjoint(with: ["Evaluation", "Faces", "Gallery", "Inference", "Mandate"]))
    #expect(viewers.contains("Recognition"), "or this test looks in the wrong place")
    let evaluators = try Self.rooms { $0.contains("EvaluationPermit") }
    #expect(evaluators.intersection(viewers) == ["TrackEvaluation", "overt"], "labelled clips, by command")
  }

  @Test("the rules import nothing of ours, and no clock; one door is for leases, and one file goes through it")
  func rules() throws {
    for line in try Self.lines(of: "Mandate") {
      #expect(!line.hasPrefix("import "), "Mandate: \(line)")
      #expect(!line.contains("@_spi") || line.contains("@_spi(Lease) public"), "Mandate: \(line)")
    }
    #expect(try Self.rooms { $0.contains("@_spi(Lease) import") } == ["Service"])
  }

  /// The folders under Sources in which a line is as asked.
  private static func rooms(where isAsked: (String) -> Bool) throws -> Set<String> {
    let folder = Repository.path("Sources")
    var rooms: Set<String> = []
    for room in try FileManager.default.contentsOfDirectory(atPath: folder)
    where try lines(of: room).contains(where: isAsked) {
      rooms.insert(room)
    }
    return rooms
  }

  private static func lines(of room: String) throws -> [String] {
    let folder = Repository.path("Sources/\(room)")
    guard let files = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] else { return [] }
    return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }
}
