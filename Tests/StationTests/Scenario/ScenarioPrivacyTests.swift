import Foundation
import Ledger
import Mandate
import Station
import Testing

@Suite("What a story leaves in the published log")
struct ScenarioPrivacyTests {
  static let secrets = [
    "Zebulon Quagmire", "zquagmire", "XREF-77", "the-owl-is-in-the-tower", "wears a purple hat", "Operation Nightjar",
    "brass-serial-0815", "kept at cabinet nine",
  ]

  static let story = SmallStory.story(
    """
      - {alert: {camera: east, entries: [7]}}
      - {at: "+10 s", by: farah, do: alert.assessed, with: {alert: 1, opinion: same, reasons: wears a purple hat, refer: true}}
      - {at: "+10 s", by: zquagmire, do: alert.decided, with: {alert: 1, engage: true, purpose: the-owl-is-in-the-tower, reasons: wears a purple hat}}
      - {at: "+3m", by: zquagmire, do: alert.engaged, with: {alert: 1, seconds: 60, check: document, result: not-the-person, leaflet: false, noLeaflet: wears a purple hat}}
      - {at: "+10 s", by: zquagmire, do: alert.outcome, with: {alert: 1, kind: other, legalBasis: the-owl-is-in-the-tower}}
      - {tallies: {minutes: 3, faces: 90}}
      - {by: khan, do: deployment.halted, with: {reasons: the-owl-is-in-the-tower}}
      - {at: "+1h", erase: [watchlist, alert, engagement]}
      - {by: lewis, do: deployment.record-published}
      - {by: khan, do: deployment.reviewed, with: {performance: the-owl-is-in-the-tower, safeguards: wears a purple hat, equality: Seen., actual: {alerts: 1}, lessons: [{lesson: wears a purple hat, owner: zquagmire, due: +9d}]}}
      - {by: lewis, do: deployment.closed}

    """
  )
  .replacing("green: {rank", with: "zquagmire: {name: Zebulon Quagmire, rank")
  .replacing("engagement-officer: green", with: "engagement-officer: zquagmire")
  .replacing("location: The square", with: "location: kept at cabinet nine\n        operation: Operation Nightjar")
  .replacing("cameras: [east, west]", with: "cameras: [{code: east, identity: brass-serial-0815}]")
  .replacing(
    "watchlist: {counts", with: "watchlist: {references: XREF-77, lawfulBasis: kept at cabinet nine, counts")

  @Test("no name, handle, reference, place in words or reason is in any leaf or file")
  func nothingPlantedIsThere() async throws {
    let told = try await Told.story(Self.story)
    #expect(told.summary.deviation == nil)
    let files = told.folder.contents.filter { $0.hasPrefix("log/") }
    #expect(files.contains("log/checkpoint"))
    var published = told.leaves
    for file in files {
      if let data = FileManager.default.contents(atPath: told.folder.file(file)) { published.append(Array(data)) }
    }
    for secret in Self.secrets {
      #expect(Self.story.contains(secret), "the story holds \(secret)")
      let found = published.count { $0.firstRange(of: Array(secret.utf8)) != nil }
      #expect(found == 0, "\(secret) is published")
    }
  }

  @Test("the local view does name them, so the planting was no empty gesture")
  func localViewNames() async throws {
    let told = try await Told.story(Self.story)
    let lines = told.events.compactMap(ScenarioJSON.line).joined(separator: "\n")
    for secret in Self.secrets { #expect(lines.contains(secret), "\(secret) was sealed") }
  }

  @Test(
    "sealed acts and padding have one form: the same length, the same beginning and end, nothing between but Base64")
  func sealedLeavesAreAlike() async throws {
    let told = try await Told.story(Self.story)
    let sealed = told.leaves.filter {
      $0.first == UInt8(ascii: "{") && !String(decoding: $0, as: UTF8.self).contains("event")
    }
    #expect(sealed.count == told.summary.acts + told.summary.padding)
    #expect(sealed.count > 100)
    let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=".utf8)
    for leaf in sealed {
      #expect(leaf.count == SealedLeaf.count)
      #expect(leaf.starts(with: Array("{\"c\":\"".utf8)))
      #expect(leaf.suffix(8).elementsEqual(Array("\",\"v\":1}".utf8)))
      #expect(leaf.dropFirst(6).dropLast(8).allSatisfy(alphabet.contains))
    }
    #expect(Set(sealed).count == sealed.count, "no two commitments are the same")
  }
}
