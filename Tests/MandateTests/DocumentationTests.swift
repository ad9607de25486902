import Foundation
import Mandate
import Testing

@Suite("Documents written from the code")
struct DocumentationTests {
  @Test(
    "docs/rules.md and docs/events.md say what the code says",
    arguments: [("docs/rules.md", Documentation.rules), ("docs/events.md", Documentation.events)])
  func current(path: String, text: String) throws {
    let file = Self.root.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["OVERT_WRITE_DOCS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let found = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let mend = "OVERT_WRITE_DOCS=1 swift test -c release --filter DocumentationTests"
    let same = found == text
    #expect(same, "\(path) is not what the code says; write it anew with: \(mend)")
  }

  @Test("no act and no statement share a name, and none is there twice")
  func names() {
    let names = Act.kinds.map { $0.kind.name } + Statement.kinds.map { $0.name }
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E }) }
  }

  @Test("whatever a rule is decided on is there")
  func inputs() {
    let trials = ["trial.declared", "trial.ended"]
    let names = Set(Act.kinds.map { $0.kind.name } + Statement.kinds.map { $0.name } + trials)
    for rule in Rule.allCases {
      #expect(!rule.inputs.isEmpty && Set(rule.inputs).count == rule.inputs.count)
      for input in rule.inputs where input != Rule.everyStatement && input != Rule.everyAct {
        #expect(names.contains(input), "\(rule.rawValue) is decided on \(input)")
      }
    }
  }

  @Test("a rule is shown when it rests on statements alone")
  func shown() {
    #expect(Rule.watchlistCurrency.isShown && Rule.authorisingRank.isShown && Rule.statementSchema.isShown)
    #expect(!Rule.twoPeople.isShown && !Rule.trainingCurrent.isShown && !Rule.trialConsent.isShown)
    // An act among statements is enough to make it attested.
    #expect(Rule.conditionKept.inputs.contains("live.started") && !Rule.conditionKept.isShown)
  }

  @Test("every record in a field of an event has a section of its own")
  func records() {
    #expect(!Documentation.events.contains("| record of ") && !Documentation.events.contains("list of: record of "))
  }

  @Test("the documents say what is never recorded, and cite a source for every rule")
  func content() {
    for word in ["passphrases", "one-time codes", "templates", "pixels"] {
      #expect(Documentation.events.contains(word))
    }
    for rule in Rule.allCases {
      #expect(Documentation.rules.contains("| `\(rule.rawValue)` | \(rule.about) | \(rule.source) |"))
      #expect(rule.about.hasSuffix(".") && !rule.source.isEmpty)
    }
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
