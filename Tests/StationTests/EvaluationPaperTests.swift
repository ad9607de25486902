import Mandate
import Station
import StationStory
import Testing

@Suite("An evaluation's summary becomes a certificate")
struct EvaluationPaperTests {
  private static let digest = String(repeating: "0", count: 62) + "07"

  /// A summary of pairs as `overt evaluate verification --json` ends with it.
  private static func summary(_ change: (inout String) -> Void = { _ in }) -> [UInt8] {
    var text = """
      {"type":"summary","version":1,"kind":"verification","pack":"example","digest":"\(digest)","precision":"f32",\
      "runtime":"2026.4.1-21894-abc","instructions":"avx2","mated":3000,"nonMated":4000000,"eer":0.0123456789,\
      "failureToEnrol":0.002,"material":{"listDigest":"\(String(repeating: "a", count: 64))",\
      "imagesDigest":"\(String(repeating: "b", count: 64))","images":6000,"imagesWithoutTemplate":12,"subjects":3000},\
      "fnmrAtFmr":[\
      {"fmr":0.0001,"fnmr":0.05,"threshold":0.4512345678,"low":0.04,"high":0.06,\
      "misses":{"count":150,"total":3000,"low":0.04,"high":0.06},\
      "falseMatches":{"count":400,"total":4000000,"low":0.00009,"high":0.000111}},\
      {"fmr":0.000001,"fnmr":0.1,"threshold":0.55,"low":0.09,"high":0.11,\
      "misses":{"count":300,"total":3000,"low":0.09,"high":0.11},\
      "falseMatches":{"count":4,"total":4000000,"low":0.0,"high":0.0000026}}]}
      """
    change(&text)
    return Array(("{\"type\":\"pair\"}\n" + text + "\n\n").utf8)
  }

  private static func system(_ change: (inout (RuntimeVersion, InstructionSet, NetworkPrecision)) -> Void = { _ in })
    -> DecisionPolicy
  {
    var parts = (
      RuntimeVersion(year: 2026, release: 4, patch: 1, build: 21_894), InstructionSet.avx2, NetworkPrecision.f32
    )
    change(&parts)
    return DecisionPolicy(
      pack: Story.digest(7), precision: parts.2, runtime: parts.0, instructions: parts.1, gates: Story.digest(8),
      shots: 3, averaging: false)
  }

  private static let until = Story.opening.adding(.hours(24))

  @Test("the figures are those of the summary; a threshold is rounded up, so that what was counted there holds")
  func figures() throws {
    let paper = try EvaluationPaper(Self.summary(), name: "summary.json")
    let found = paper.certificate
    #expect(found.kind == .verification && found.listSize == 1 && found.subjects == 3_000)
    #expect(found.mated == 3_000 && found.nonMated == 4_000_000 && found.equalErrorRate == 12_345_679)
    #expect(found.failureToEnrol == .exact(12, in: 6_000))
    #expect(found.points.map(\.threshold.millionths) == [451_235, 550_000])
    #expect(found.points[0].falsePositives.count == 400 && found.points[0].falsePositives.high == 111_000)
    #expect(found.points[1].falseNegatives.rate == 100_000_000)
    #expect(found.dataset.description == String(repeating: "a", count: 64) && found.scores == nil)
    let made = try paper.act(on: Self.system(), validUntil: Self.until)
    #expect(made.system == Self.system() && made.certificate == found && !made.demo && made.validUntil == Self.until)
  }

  @Test("an evaluation made elsewhere is refused by the part that differs")
  func elsewhere() throws {
    let paper = try EvaluationPaper(Self.summary(), name: "summary.json")
    let others: [(String, DecisionPolicy)] = [
      (
        "OpenVINO 2026.4.1-21894 instead of 2026.4.2-21894",
        Self.system { $0.0 = RuntimeVersion(year: 2026, release: 4, patch: 2, build: 21_894) }
      ),
      (
        "OpenVINO 2026.4.1-21894 instead of 2026.4.1-21895",
        Self.system { $0.0 = RuntimeVersion(year: 2026, release: 4, patch: 1, build: 21_895) }
      ),
      ("the instruction set avx2 instead of amx", Self.system { $0.1 = .amx }),
      ("the precision f32 instead of bf16", Self.system { $0.2 = .bf16 }),
    ]
    for (words, system) in others {
      #expect {
        _ = try paper.act(on: system, validUntil: Self.until)
      } throws: {
        guard case StationProblem.refused(let refusal) = $0 else { return false }
        return refusal.rule == .evaluationOnRecord && refusal.sentence.contains(words)
      }
    }
    let tracks = try EvaluationPaper(
      Self.summary { $0.replace("\"mated\":3000", with: "\"mated\":3000,\"shots\":4") }, name: "summary.json")
    #expect {
      _ = try tracks.act(on: Self.system(), validUntil: Self.until)
    } throws: {
      "\($0)".contains("4 comparisons per track instead of 3")
    }
  }

  @Test("searches have a list, and counters in fixed bins where they were written")
  func searches() throws {
    let bins = "[" + (0..<20).map(String.init).joined(separator: ",") + "]"
    let paper = try EvaluationPaper(
      Self.summary {
        $0.replace("verification", with: "identification")
        $0.replace("fnmrAtFmr", with: "tpirAtFpir")
        $0.replace(
          "\"eer\":0.0123456789", with: "\"people\":1000,\"counters\":{\"scores\":\(bins),\"qualities\":\(bins)}")
      }, name: "summary.json")
    #expect(paper.certificate.listSize == 1_000 && paper.certificate.scores == Array(0..<20))
    #expect(paper.certificate.qualities == Array(0..<20) && paper.certificate.equalErrorRate == nil)
  }

  @Test(
    "what is missing or wrong is named",
    arguments: [
      ("\"type\":\"summary\"", "\"type\":\"pair\"", "type: wanted summary"),
      ("\"precision\":\"f32\"", "\"precision\":\"f16\"", "precision"),
      ("2026.4.1-21894-abc", "latest", "runtime"), ("\"mated\":3000", "\"mated\":-1", "mated"),
      ("\"subjects\":3000", "\"subjects\":3.5", "material.subjects"),
      ("\"threshold\":0.55", "\"threshold\":3.5", "fnmrAtFmr.1.threshold"),
      ("{\"count\":4,\"total\":4000000", "{\"count\":5,\"total\":4", "fnmrAtFmr.1.falseMatches.count"),
      ("\"imagesWithoutTemplate\":12", "\"imagesWithoutTemplate\":6001", "material.imagesWithoutTemplate"),
      (digest, "07", "digest"), ("{\"type\":\"summary\"", "[{\"type\":\"summary\"", "line of JSON"),
    ])
  func wrong(before: String, after: String, words: String) {
    #expect {
      _ = try EvaluationPaper(Self.summary { $0.replace(before, with: after) }, name: "summary.json")
    } throws: {
      "\($0)".contains("summary.json: ") && "\($0)".contains(words)
    }
  }

  @Test("every cut of a summary is refused or read, and none crashes")
  func cuts() {
    let whole = Array(Self.summary().dropLast(2))
    for length in stride(from: 0, to: whole.count - 1, by: 7) {
      #expect(throws: StationProblem.self) { try EvaluationPaper(Array(whole.prefix(length)), name: "cut") }
    }
  }
}
