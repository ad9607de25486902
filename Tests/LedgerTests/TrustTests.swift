import Foundation
import Ledger
import TestSupport
import Testing

/// C2SP tlog-policy.
@Suite("Trust files")
struct TrustTests {
  private let log = TestLog(count: 20)
  private let logKey: String
  private let keys: [String]

  init() throws {
    logKey = try TestLog.key().verifier.vkey
    keys = try (0..<4).map { try Self.witness($0).verifier.vkey }
  }

  private static func witness(_ number: Int) throws -> NoteSigner {
    try TestLog.key("w\(number).example", kind: .cosignature, seed: [UInt8](repeating: UInt8(number + 50), count: 32))
  }

  private func policy(_ text: String) throws -> TrustPolicy { try TrustPolicy(Array(text.utf8)) }

  private func cosigned(by numbers: [Int]) throws -> Note {
    var note = try log.signed(20).note
    for number in numbers {
      let witness = try Self.witness(number)
      note = try note.adding([witness.sign(note.text, time: 1_700_000_000)], by: witness.verifier)
    }
    return note
  }

  private var nested: String {
    """
    # Two of three, and the regulator.
    log \(logKey) https://overt.example/log
    witness a \(keys[0])
    \twitness b   \(keys[1]) https://b.example/
    witness c \(keys[2])
    witness regulator \(keys[3])

    group universities 2 a b c
    group everybody all universities regulator
    quorum everybody

    """
  }

  @Test("two of three and one more: which sets of witnesses are enough")
  func quorum() throws {
    let policy = try policy(nested)
    #expect(policy.logs.map(\.address) == ["https://overt.example/log"])
    #expect(policy.witnesses.map(\.name) == ["a", "b", "c", "regulator"])
    #expect(policy.witnesses[1].address == "https://b.example/")
    for set in 0..<16 {
      let numbers = (0..<4).filter { set >> $0 & 1 == 1 }
      let quorum = try policy.quorum(of: cosigned(by: numbers))
      let names = numbers.map { policy.witnesses[$0].name }
      if numbers.contains(3), numbers.count >= 3 {
        #expect(quorum == .met(cosigned: names))
      } else {
        #expect(quorum == .below(cosigned: names, absent: policy.witnesses.map(\.name).filter { !names.contains($0) }))
      }
    }
  }

  @Test("any, all, one witness, none")
  func kinds() throws {
    let start = "witness a \(keys[0])\nwitness b \(keys[1])\n"
    #expect(try policy(start + "group g any a b\nquorum g\n").quorum(of: cosigned(by: [1])) == .met(cosigned: ["b"]))
    #expect(
      try policy(start + "group g all a b\nquorum g\n").quorum(of: cosigned(by: [1]))
        == .below(cosigned: ["b"], absent: ["a"]))
    #expect(
      try policy(start + "quorum a\n").quorum(of: cosigned(by: [1])) == .below(cosigned: ["b"], absent: ["a"]))
    #expect(try policy(start + "quorum none\n").quorum(of: cosigned(by: [1])) == .notRequired(cosigned: ["b"]))
    #expect(try policy("quorum none\n").quorum(of: cosigned(by: [])) == .notRequired(cosigned: []))
  }

  @Test("a cosignature by a trusted witness that does not verify is an error, not an absence")
  func wrong() throws {
    var note = try cosigned(by: [0])
    let last = try #require(note.signatures.last)
    note.signatures.removeLast()
    note.signatures.append(.init(name: last.name, keyID: last.keyID, bytes: last.bytes.dropLast() + [0]))
    #expect(throws: NoteProblem.wrongSignature(last.name)) { try policy(nested).quorum(of: note) }
  }

  @Test("what is wrong with a trust file is named with its line")
  func malformed() throws {
    let a = "witness a \(keys[0])\n"
    let cases: [(String, Int)] = [
      ("", 0), ("quorum none", 0), (a, 0), ("quorum a\n", 1), (a + "quorum a\nquorum a\n", 3),
      (a + a + "quorum a\n", 2),
      (a + "witness b \(keys[0])\nquorum a\n", 2), (a + "witness a \(keys[1])\nquorum a\n", 2),
      ("witness none \(keys[0])\nquorum none\n", 1), ("witness a\n", 1), ("log \(keys[0])\n", 1),
      ("witness a \(logKey)\n", 1), ("log \(logKey)\nlog \(logKey)\n", 2), ("log rubbish\n", 1),
      ("log \(logKey) a b\n", 1), (a + "group g 0 a\n", 2), (a + "group g 2 a\n", 2), (a + "group g 01 a\n", 2),
      (a + "group g any\n", 2), (a + "group g any b\n", 2), (a + "group g any none\n", 2),
      (a + "group g any a a\n", 2), (a + "group a any a\n", 2), (a + "group g any a\ngroup h any a\n", 3),
      (a + "group g some a\n", 2), (a + "quorum a b\n", 2), ("trust a\n", 1), ("Quorum none\n", 1),
      ("quorum none\r\n", 1), ("quorum none\u{7F}\n", 1),
    ]
    for (text, line) in cases {
      do {
        _ = try policy(text)
        Issue.record("was taken: \(text)")
      } catch let problem as TrustProblem {
        #expect(problem.line == line, "\(text): \(problem)")
      }
    }
    #expect(throws: TrustProblem.self) { try TrustPolicy([0xFF, 0x0A]) }
    let long = String(repeating: "#\n", count: TrustPolicy.maximumBytes / 2 - 6) + "quorum none\n"
    #expect(throws: Never.self) { try policy(long) }
    #expect(throws: TrustProblem.self) { try policy("#" + long) }
  }

  @Test("names that look alike but are written with other bytes are two names")
  func bytes() throws {
    let text = "witness caf\u{E9} \(keys[0])\nwitness cafe\u{301} \(keys[1])\nquorum cafe\u{301}\n"
    #expect(try policy(text).quorum(of: cosigned(by: [1])) == .met(cosigned: ["cafe\u{301}"]))
    guard case .below = try policy(text).quorum(of: cosigned(by: [0])) else {
      Issue.record("one name passed for the other")
      return
    }
  }

  @Test("a log below quorum is said to be so, when nothing else is wrong with it")
  func published() async throws {
    let folder = try TemporaryFolder()
    let trust = LogTrust.policy(try policy(nested))
    let source = FolderTileSource(folder.path)
    let key = try TestLog.key().verifier
    try log.publish(SignedCheckpoint(cosigned(by: [0, 3]), log: key), to: folder.path)
    await #expect(throws: LogProblem.belowQuorum(cosigned: ["a", "regulator"], absent: ["b", "c"])) {
      try await PublishedLog.open(source, trust: trust).verify()
    }
    try log.publish(SignedCheckpoint(cosigned(by: [0, 2, 3]), log: key), to: folder.path)
    let report = try await PublishedLog.open(source, trust: trust).verify()
    #expect(report.quorum == .met(cosigned: ["a", "c", "regulator"]))
    #expect(report.signed.witnesses.count == 3)
    let other = try policy("log \(TestLog.key("elsewhere.example").verifier.vkey)\nquorum none\n")
    await #expect(throws: LogProblem.unknownLog(origin: TestLog.origin)) {
      try await PublishedLog.open(source, trust: .policy(other))
    }
  }
}
