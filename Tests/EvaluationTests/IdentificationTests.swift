import Evaluation
import Tabular
import Testing

@Suite("Open-set identification counts as an alert would be raised")
struct IdentificationTests {
  /// Two people on the list, ann with two images; five probes.
  private static func list() throws -> IdentificationList {
    let text = """
      role,identity,path
      gallery,ann,a1
      gallery,ann,a2
      gallery,bob,b1
      probe_mated,ann,p1
      probe_mated,bob,p2
      probe_mated,bob,p3
      probe_nonmated,cat,p4
      probe_nonmated,dan,p5
      """
    return try IdentificationList(
      CSVTable(Array(text.utf8), name: "list", columns: ["role", "identity", "path"]), name: "list")
  }

  /// Scores of each probe with a1, a2 and b1.
  private static let scores: [String: [String: Float]] = [
    "p1": ["a1": 0.3, "a2": 0.8, "b1": 0.2], "p2": ["a1": 0.7, "a2": 0.1, "b1": 0.6],
    "p3": ["a1": 0.1, "a2": 0.1, "b1": 0.4], "p4": ["a1": 0.5, "a2": 0.2, "b1": 0.1],
  ]

  private static func result() throws -> IdentificationResult {
    let list = try list()
    return IdentificationResult(list, enrolled: list.images.map { $0 != "p5" }) { probe, image in
      scores[list.images[probe]]?[list.images[image]]
    }
  }

  @Test("a mated probe is found when its own entry is the best candidate and reaches the threshold")
  func mated() throws {
    let result = try Self.result()
    #expect(result.people == 2)
    // p1 by its second image; p2's own entry scores 0.6, but somebody else's is better; p3 with 0.4.
    #expect(result.firstRank == Proportion(2, of: 3))
    #expect(result.rates.misses(at: 0.4) == Proportion(1, of: 3))
    #expect(result.rates.misses(at: 0.41) == Proportion(2, of: 3))
  }

  @Test("a non-mated probe is a false match when anybody reaches the threshold; one without a face stays in the total")
  func nonMated() throws {
    let result = try Self.result()
    #expect(result.rates.falseMatches(at: 0.5) == Proportion(1, of: 2))
    #expect(result.rates.falseMatches(at: 0.51) == Proportion(0, of: 2))
    #expect(result.failuresToEnrol == Proportion(1, of: 8))
  }
}
