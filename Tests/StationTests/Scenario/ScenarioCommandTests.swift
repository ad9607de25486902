import Foundation
import Ledger
import Mandate
import TestSupport
import Testing

@Suite("overt scenario")
struct ScenarioCommandTests {
  private let folder: TemporaryFolder
  private let overt: Overt

  init() throws {
    folder = try TemporaryFolder()
    overt = try Overt(models: folder.path)
  }

  @Test("tells a story in sentences with times, roles and handles, and ends with 0")
  func plain() throws {
    let outcome = try overt("scenario", Repository.path("scenarios/silver-halts.yaml"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let halted = try #require(outcome.lines.first { $0.contains("halted D1") })
    #expect(halted.hasPrefix("10:56:"))
    #expect(halted.contains("  Silver (khan) "))
    #expect(
      outcome.lines.contains { $0.hasPrefix("          refused: halt-ends. D1 was halted; only a pause is undone.") })
    #expect(
      outcome.lines.contains { $0.hasPrefix("          source: MPS response to the London Policing Ethics Panel") })
    #expect(outcome.lines.last == "6 refusals came as the story says.")
  }

  @Test("keeps store and log where it is told to, and the log verifies")
  func keeps() async throws {
    let (store, log) = (folder.file("store"), folder.file("log"))
    let outcome = try overt(
      "scenario", Repository.path("scenarios/veto.yaml"), "--store", store, "--export", log)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.last == "verify with: overt verify \(log)")
    let published = try await PublishedLog.open(FolderTileSource(log), trust: .published)
    let report = try await published.verify()
    #expect(report.signed.checkpoint.size > 0)
    #expect(FileManager.default.fileExists(atPath: "\(store)/overt.db"))
    let again = try overt("scenario", Repository.path("scenarios/veto.yaml"), "--store", store)
    #expect(again.status == 2)
    #expect(again.errors.contains("is not an empty folder"))
  }

  @Test("with --json each line is an object of one of four types and a note")
  func json() throws {
    let outcome = try overt("scenario", Repository.path("scenarios/stratford-2018-06-28.yaml"), "--json")
    #expect(outcome.status == 0)
    var types: [String: Int] = [:]
    for line in outcome.lines {
      guard case .object(let members) = try JSONReader.readCanonical(Array(line.utf8)),
        case .string(let type)? = members["type"]
      else {
        Issue.record("no object: \(line)")
        continue
      }
      types[type, default: 0] += 1
    }
    #expect(Set(types.keys) == ["act", "note", "statement", "summary"])
    #expect(types["summary"] == 1)
    #expect((types["act"] ?? 0) > 80, "the founding acts are there in full")
  }

  @Test("ends with 3 where a rule refused what the story does not expect")
  func deviates() throws {
    let file = try folder.write(
      SmallStory.story("  - {by: green, do: deployment.halted, with: {reasons: I would.}}\n"), to: "story.yaml")
    let outcome = try overt("scenario", file)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("asked for deployment.halted and was refused"))
    #expect(
      outcome.errors == "overt: \(file): step 12 (line 36): role-required refused it, which the story does not expect\n"
    )
    let lax = try folder.write(SmallStory.head + "policy: {alertErasure: 50 d}\n" + SmallStory.live, to: "lax.yaml")
    let refused = try overt("scenario", lax)
    #expect(refused.status == 3)
    #expect(refused.errors.hasPrefix("refused: policy-floor. alertErasure is "))
  }

  @Test("ends with 2 for a file that cannot be used, and makes nothing")
  func unusable() throws {
    let store = folder.file("store")
    let file = try folder.write(
      SmallStory.story("  - {by: khan, do: deployment.halted, with: {reason: Typo.}}\n"), to: "story.yaml")
    let outcome = try overt("scenario", file, "--store", store, "--export", folder.file("log"))
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "overt: \(file): line 36: steps[12].with.reason: wanted no such field\n")
    #expect(folder.contents == ["story.yaml"])
    let missing = try overt("scenario", folder.file("none.yaml"), "--store", store)
    #expect(missing.status == 2)
    #expect(missing.errors == "overt: \(folder.file("none.yaml")): cannot be opened\n")
    #expect(folder.contents == ["story.yaml"])
    #expect(try overt("scenario", folder.path).status == 2, "a folder is no scenario")
    #expect(try overt("scenario").status == 2)
  }
}
