import Mandate
import Testing

@Suite("Exactly this decision policy")
struct DecisionPolicyTests {
  @Test("two of the same have no difference")
  func same() { #expect(Evaluated.system().difference(from: Evaluated.system()) == nil) }

  @Test("each part that differs is named, with what it is instead of what")
  func parts() {
    let changes: [(String, (inout Evaluated) -> Void)] = [
      ("the pack \(OrdinaryDay.digest(9)) instead of \(OrdinaryDay.digest(7))", { $0.pack = 9 }),
      ("the detector's precision i8 instead of f32", { $0.detectorPrecision = .i8 }),
      ("the precision bf16 instead of f32", { $0.precision = .bf16 }),
      ("OpenVINO 2026.5.0 instead of 2026.4.1", { $0.runtime = RuntimeVersion(year: 2026, release: 5, patch: 0) }),
      ("the instruction set amx instead of avx2", { $0.instructions = .amx }),
      ("the gates \(OrdinaryDay.digest(1)) instead of \(OrdinaryDay.digest(8))", { $0.gates = 1 }),
      ("6 comparisons per track instead of 5", { $0.shots = 6 }),
      ("no averaging instead of averaging", { $0.averaging = false }),
    ]
    for (words, change) in changes {
      let said = Evaluated.system(change).difference(from: Evaluated.system())
      #expect(said == words)
    }
    #expect(DecisionPolicy.shape.members.count == changes.count, "a part that no test changes")
  }

  @Test(
    "OpenVINO's version is read as it says it, with the build where there is one",
    arguments: [
      ("2026.4.1", "2026.4.1"), ("2026.4.1-21894-4f2a", "2026.4.1-21894"), ("2026.4.1-", "2026.4.1"),
      ("2026.4.1-custom", "2026.4.1"),
    ])
  func version(text: String, words: String) { #expect(RuntimeVersion(text)?.description == words) }

  @Test(
    "what is no version is none",
    arguments: ["", "unknown", "2026", "2026.4", "2026.4.1.0", "2026.-4.1", "2026.4.x", "9999999999.1.1", "٢.٤.١"])
  func noVersion(text: String) { #expect(RuntimeVersion(text) == nil) }

  @Test("a refused start names the part that nobody evaluated")
  func named() throws {
    var day = try OrdinaryDay()
    try day.authorise()
    try day.prepare()
    try day.check { $0.runtime = RuntimeVersion(year: 2026, release: 4, patch: 2) }
    #expect {
      try day.start()
    } throws: {
      ($0 as? Refusal)?.sentence.contains("OpenVINO 2026.4.2 instead of 2026.4.1") == true
    }
  }

  @Test("a lapsed evaluation of this very policy is said to be lapsed")
  func lapsed() throws {
    var day = try OrdinaryDay()
    try day.authorise()
    try day.prepare()
    try day.check(shots: 7)
    try day.evaluate(shots: 7, until: day.now.adding(.seconds(1)))
    day.now = day.now.adding(.seconds(1))
    #expect {
      try day.start()
    } throws: {
      ($0 as? Refusal)?.sentence.hasPrefix("The evaluation of this decision policy stood until") == true
    }
  }
}
