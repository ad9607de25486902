import Disclosure
import Foundation
import Ledger
import Mandate
import Station
import TestSupport
import Testing

/// What a stranger, and an oversight body with openings, is told of a scenario's published log.
@Suite("Verification in three columns")
struct VerificationTests {
  private func report(_ leaves: [[UInt8]], bundle: OversightBundle? = nil) -> VerificationReport {
    var verification = Verification(bundle: bundle)
    for (index, leaf) in leaves.enumerated() { verification.take(UInt64(index), leaf[...]) }
    return verification.report()
  }

  @Test("each rule stands in the column that docs/rules.md gives it")
  func columns() async throws {
    let page = try String(contentsOfFile: Repository.path("docs/rules.md"), encoding: .utf8)
    let report = report(try await StoryLogs.shared.leaves(of: "ordinary-day"))
    #expect(!report.isBroken)
    for finding in report.rules {
      let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `\(finding.rule.rawValue)` |") })
      #expect(row.hasSuffix("| \(finding.column.rawValue) |"), "\(finding.rule.rawValue)")
      #expect(finding.column != .attested || finding.verdict == .notAttested)
    }
    #expect(report.rules.count { $0.column == .shown && $0.verdict == .kept } >= 20)
  }

  @Test("Stratford's figures are shown, and what rests on sealed counts is not said to be")
  func figures() async throws {
    let report = report(try await StoryLogs.shared.leaves(of: "stratford-2018-06-28"))
    func value(_ name: String) -> FigureFinding? { report.figures.first { $0.name == name } }
    #expect(value("alerts")?.value == 5 && value("alerts")?.column == .shown)
    #expect(value("true alerts, not engaged")?.value == 0)
    #expect(value("false alerts, not engaged")?.value == 4)
    #expect(value("confirmed false alerts")?.value == 1)
    #expect(value("engagements on false alerts")?.value == 1)
    #expect(value("arrests on false alerts")?.value == 0)
    #expect(value("people on the watchlist")?.value == 489)
    #expect(value("people on the watchlist")?.column == .attested)
    #expect(value("faces seen")?.verdict == .notAttested)
  }

  @Test("an oversight bundle made before the erasure replays every rule")
  func opened() async throws {
    let story = try await PublishedStory("ordinary-day", until: Self.erasure)
    let bundle = try Self.bundle(of: story)
    let report = report(story.leaves, bundle: bundle)
    #expect(report.breaches == [])
    #expect(report.rules.contains { $0.rule == .twoPeople && $0.column == .opened })
  }

  @Test("an opening with another word in it is found")
  func tampered() async throws {
    let story = try await PublishedStory("silver-halts")
    let honest = try Self.bundle(of: story)
    var openings = Array(honest.openings.values)
    let place = try #require(
      openings.indices.first { String(decoding: openings[$0].plaintext, as: UTF8.self).contains("reasons") })
    let changed = String(decoding: openings[place].plaintext, as: UTF8.self).replacingOccurrences(
      of: "\"reasons\":\"", with: "\"reasons\":\"not ")
    openings[place] = Opening(index: openings[place].index, salt: openings[place].salt, plaintext: Array(changed.utf8))
    let report = report(story.leaves, bundle: OversightBundle(origin: honest.origin, openings: openings))
    #expect(report.breaches.contains { $0.index == openings[place].index })
  }

  @Test("a log whose sealed acts broke a rule is found out by the bundle: the operator's assessment left away")
  func replayedViolation() async throws {
    let story = try await PublishedStory("ordinary-day", until: Self.erasure)
    let honest = try Self.bundle(of: story)
    // A forger's log of their own: the same acts but for the assessment, committed to as if they were all.
    let salt = [UInt8](repeating: 7, count: 32)
    var leaves: [[UInt8]] = []
    var openings: [Opening] = []
    for (index, leaf) in story.leaves.enumerated() {
      guard let opening = honest.openings[UInt64(index)] else {
        leaves.append(leaf)
        continue
      }
      if String(decoding: opening.plaintext, as: UTF8.self).contains("\"act\":\"alert.assessed\"") { continue }
      openings.append(Opening(index: UInt64(leaves.count), salt: salt, plaintext: opening.plaintext))
      leaves.append(
        SealedLeaf(try Commitment(origin: honest.origin, salt: salt, plaintext: opening.plaintext)).bytes)
    }
    var verification = Verification(bundle: OversightBundle(origin: honest.origin, openings: openings))
    for (index, leaf) in leaves.enumerated() { verification.take(UInt64(index), leaf[...]) }
    let broken = Set(verification.report().breaches.map(\.rule))
    #expect(broken.contains(.operatorFirst))
  }

  @Test("a bundle is read as it was written, and damaged ones are named by line")
  func bundleFile() async throws {
    let bundle = try Self.bundle(of: try await PublishedStory("veto"))
    let bytes = try bundle.encoded()
    #expect(try OversightBundle(bytes) == bundle)
    #expect(throws: EntryProblem.self) { try OversightBundle([]) }
    var damaged = bytes
    damaged[damaged.count / 2] ^= 0x10
    if let read = try? OversightBundle(damaged) { #expect(read != bundle) }
  }

  /// Where the ordinary day begins to forget.
  private static let erasure = "  - note: What must be forgotten"

  /// Openings of everything that the station can still open.
  private static func bundle(of story: PublishedStory) throws -> OversightBundle {
    try story.station.openings()
  }
}
