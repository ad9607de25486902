import Mandate
import Testing

/// Every refusal of a trial, once, to the letter: what an officer reads is part of the interface.
@Suite("What each refusal of a trial says")
struct RefusalTextTests {
  private typealias Case = (rule: Rule, refused: Refusal?, sentence: String)

  private static let section19And24 =
    "MPS response to the London Policing Ethics Panel (2020), §19, §24 (size, scale and duration are the minimum "
    + "needed)"

  private static func cases() throws -> [Case] {
    let noon = TrialStory.noon
    let zeros = String(repeating: "0", count: 62)
    var ended = try TrialStory().declared()
    try ended.take(.end, at: noon)
    let permit = try TrialStory().declared().permit(at: noon)
    return [
      (.trialOfficer, TrialStory.told { $0.officer = " " }.refusal, "The declaration names no responsible officer."),
      (
        .trialConsent, TrialStory.told { $0.consentRecorded = false }.refusal,
        "The declaration does not say that the consent of each of the 8 volunteers is on record."
      ),
      (
        .trialRecordedOnly, TrialStory.told { $0.sources = [.live(name: "/dev/video0")] }.refusal,
        "/dev/video0 is a live source; a trial takes recorded files only."
      ),
      (
        .trialListSize, TrialStory.told { $0.people = 501 }.refusal,
        "The Blue List holds 501 people; a trial takes 1 to 500."
      ),
      (
        .listOwner, TrialStory.told { $0.listOwner = AuthorityID(high: 0, low: 255) }.refusal,
        "The Blue List was built for authority 000000000000000000000000000000ff, not for this trial."
      ),
      (
        .authoritySources,
        refusal { () throws(Refusal) in
          try permit.admit(source: .recordedFile(name: "yard.mp4", digest: TrialStory.digest(3)))
        }, "yard.mp4 is not, byte for byte, one of the 1 sources bound to the authority."
      ),
      (
        .authorityThreshold, TrialStory.told { $0.threshold = Threshold(millionths: 1_000_001) }.refusal,
        "The threshold is 1.000001; at 0 or below everybody would raise an alert, above 1 nobody could."
      ),
      (
        .authorityPack, refusal { () throws(Refusal) in try permit.admit(pack: TrialStory.digest(8)) },
        "The networks' digest is \(zeros)08; the authority names \(zeros)09."
      ),
      (
        .authorityWindow, TrialStory.told { $0.window = Span(milliseconds: 86_400_001) }.refusal,
        "The window is 24 h 0.001 s; a trial may last at most 24 h."
      ),
      (
        .authorityEnded, ended.refusalOfPermit(at: noon + 7_500_000), "The trial was ended 2 h 5 min ago."
      ),
      (.authorityMissing, TrialAuthority(replaying: []).refusalOfPermit(at: noon), "No trial was declared."),
      (
        .evaluationDeclaration,
        refusal { () throws(Refusal) in _ = try EvaluationPermit.declare(responsible: "", at: noon) },
        "The evaluation names no responsible person."
      ),
    ]
  }

  /// The second line of each refusal, and so each rule's source.
  private static let sources: [Rule: String] = [
    .trialOfficer:
      "Overt design, permits: a trial has a named responsible officer; after the MPS response to the London Policing "
      + "Ethics Panel (2020), §13 (defined roles)",
    .trialConsent:
      "Overt design, permits: a trial compares consenting volunteers only; Data Protection Act 2018, s. 35(2)(a) "
      + "(consent)",
    .trialRecordedOnly:
      "Overt design, permits: a trial never sees live passers-by; live use needs a deployment's written authority, MPS "
      + "response to the London Policing Ethics Panel (2020), §19",
    .trialListSize:
      "MPS response to the London Policing Ethics Panel (2020), §24 (a watchlist's composition is not excessive)",
    .listOwner:
      "MPS response to the London Policing Ethics Panel (2020), §24 (a watchlist is bespoke to a deployment)",
    .authoritySources: section19And24,
    .authorityThreshold: section19And24,
    .authorityWindow: section19And24,
    .authorityPack:
      "MPS response to the London Policing Ethics Panel (2020), §15 (the algorithm used is the algorithm tested)",
    .authorityEnded: "MPS response to the London Policing Ethics Panel (2020), §19 (no use without prior authority)",
    .authorityMissing: "MPS response to the London Policing Ethics Panel (2020), §19 (no use without prior authority)",
    .evaluationDeclaration:
      "MPS response to the London Policing Ethics Panel (2020), §14–§15 (published evaluation of the algorithm)",
  ]

  @Test("every rule has a scenario here, and each scenario is refused by its rule in these words")
  func words() throws {
    let cases = try Self.cases()
    #expect(cases.map(\.rule) == Array(Rule.allCases.prefix(cases.count)), "a rule of trials without a scenario")
    for (rule, refused, sentence) in cases {
      #expect(refused?.rule == rule)
      #expect(refused?.sentence == sentence)
      let source = try #require(Self.sources[rule])
      #expect(refused?.description == "refused: \(rule.rawValue). \(sentence)\nsource: \(source)")
    }
  }

  @Test("the further sentences of rules that refuse in several situations")
  func furtherSentences() throws {
    let noon = TrialStory.noon
    let trial = try TrialStory().declared()
    let nothing = TrialAuthority(replaying: [])
    var ended = trial
    try ended.take(.end, at: noon)
    let permit = try trial.permit(at: noon)
    #expect(
      TrialStory.told { $0.sources = [] }.refusal?.sentence == "The declaration names no recorded file to look at.")
    #expect(
      refusal { () throws(Refusal) in
        try permit.admit(list: ListIdentity(owner: AuthorityID(high: 1, low: 1), digest: .zero, people: 8))
      }?.sentence == "The list was not built for this authority.")
    #expect(trial.refusalOfPermit(at: noon + -1_500)?.sentence == "The window opens in 1.500 s.")
    #expect(trial.refusalOfPermit(at: noon + 8 * 3_600_000)?.sentence == "The window closed 0 s ago.")
    #expect(
      trial.refusal(of: .declare(TrialStory().declaration))?.sentence
        == "This trial was declared before; another trial needs a declaration of its own.")
    #expect(ended.refusal(of: .end)?.sentence == "The trial was ended before.")
    #expect(nothing.refusal(of: .end)?.sentence == "There is no trial to end.")
  }

  @Test("names of rules are stable, distinct and fit for an address: small letters and hyphens")
  func names() {
    let names = Rule.allCases.map(\.rawValue)
    #expect(
      names.prefix(12) == [
        "trial-officer", "trial-consent", "trial-recorded-only", "trial-list-size", "list-owner", "authority-sources",
        "authority-threshold", "authority-pack", "authority-window", "authority-ended", "authority-missing",
        "evaluation-declaration",
      ])
    for name in names { #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }) }
  }
}
