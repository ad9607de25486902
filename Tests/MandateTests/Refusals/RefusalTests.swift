import Mandate
import Testing

/// Every rule is shown to refuse, by the stories of the invariants and those told here.
@Suite("Every refusal")
struct RefusalTests {
  /// Rules of trials and evaluations: `RefusalTextTests`.
  static let trials: Set<Rule> = [
    .trialOfficer, .trialConsent, .trialRecordedOnly, .trialListSize, .evaluationDeclaration,
  ]

  /// Rules that no command of an officer can break, by who finds them broken.
  static let elsewhere: [Rule: String] = [
    .recordDue: "time does it: whoever verifies a log finds that no record was published by then",
    .reviewDue: "time does it: whoever verifies a log finds that no review was done by then",
    .statementSchema: "the rules write no such statement: whoever reads a public leaf finds it",
  ]

  static let stories: [Scenario] = InvariantTests.table.flatMap(\.scenarios) + further

  /// What each story that ends in a refusal was refused for.
  static func refusals() throws -> [Refusal] {
    try stories.compactMap {
      guard case .refused = $0.outcome else { return nil }
      return try $0.run().refusal
    }
  }

  @Test("the further stories are refused by their rule, and what lies just inside is allowed", arguments: further)
  func refused(story: Scenario) throws {
    let refusal = try story.run().refusal
    guard case .refused(let rule) = story.outcome else { return #expect(refusal == nil, "\(refusal as Any)") }
    #expect(refusal?.rule == rule, "\(refusal as Any)")
  }

  @Test("every rule is provoked by a story, or it says where it is found")
  func complete() throws {
    let provoked = Set(try Self.refusals().map(\.rule))
    let named = Self.trials.union(Self.elsewhere.keys)
    for rule in Rule.allCases where !named.contains(rule) {
      #expect(provoked.contains(rule), "no story provokes \(rule.rawValue)")
    }
    #expect(provoked.isDisjoint(with: named), "a rule that is provoked is said not to be")
  }

  @Test("a refusal is a sentence, names its rule and source, and repeats nothing that anybody wrote")
  func sentences() throws {
    for refusal in try Self.refusals() {
      let sentence = refusal.sentence
      #expect(sentence.hasSuffix(".") && !sentence.hasSuffix(".."), "\(sentence)")
      #expect(!sentence.contains(OrdinaryDay.secret) && !sentence.contains("Optional("), "\(sentence)")
      #expect(!sentence.contains("\n") && !sentence.contains("  "), "\(sentence)")
      #expect(
        refusal.description
          == "refused: \(refusal.rule.rawValue). \(sentence)\nsource: \(refusal.rule.source)")
    }
  }

  @Test("where there are numbers, the sentence has the actual ones")
  func numbers() throws {
    let said = Set(try Self.refusals().map(\.sentence))
    for sentence in [
      "The oldest entry was extracted 24 h before the start; the limit is 24 h.",
      "The oldest entry was extracted 24 h 30 min before the start; the limit is 24 h.",
      "Somebody was last checked to be still sought 24 h before the start; the limit is 24 h.",
      "The window opens in 0.001 s, at 2026-03-28T12:00:00Z.",
      "The window is 24 h 1 min; the policy allows 24 h.",
      "O16 is Inspector; without urgency at least Superintendent is needed.",
      "The urgent authority of D1 was given 4 h ago and not reviewed; the limit is 4 h.",
      "The watchlist has 3 people; the authority allows 1 to 2.",
      "The watchlist may hold up to 20001 people; the policy allows 1 to 20000.",
      "The categories sum to 306; the watchlist has 489 people.",
      "O6's training as gold stood until 2026-03-27; it is 2026-03-28.",
      "The threshold is set to 0.639999; 0.64 is authorised.",
      "The score is 0.639999; the threshold is 0.64.",
      "Bronze confirmed the place 12 h ago; that stands for 12 h.",
      "The notice was published 1 h 59 min 59.999 s ago; the policy asks for 2 h.",
      "O17 assessed A1; another officer decides.",
      "D1 was halted; only a pause is undone.",
      "1 alerts are held; the erasure holds back 0.",
      "The review is 2160 h 0.001 s away; the policy allows 2160 h.",
      "The evaluation would stand for 8784 h 0.001 s; the policy allows 8784 h.",
      "holdMax is 10.001 s; it may be 1 s to 10 s.",
      "The next deployment is D2, not D3.",
    ] {
      #expect(said.contains(sentence), "nobody said: \(sentence)")
    }
    #expect(said.contains { $0.hasSuffix(" false alerts in 1000 faces are clearly more than 1000 in a million.") })
  }
}
