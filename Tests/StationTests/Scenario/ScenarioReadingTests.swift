import Mandate
import Station
import Testing

@Suite("Scenarios that cannot be used")
struct ScenarioReadingTests {
  /// What is wrong with a story, or that nothing is.
  private func problem(_ yaml: String) -> String {
    do {
      _ = try Scenario(yaml: Array(yaml.utf8), file: "s.yaml")
      return "nothing"
    } catch { return "\(error)" }
  }

  private static let step = "steps:\n  - "

  @Test(
    "are named by file, line and place, and by what is wrong there",
    arguments: [
      ("{do: deployment.ended}", "s.yaml: line 17: steps[1].by: is missing: who does it"),
      ("{by: nobody, do: deployment.ended}", "s.yaml: line 17: steps[1].by: there is no officer “nobody”"),
      (
        "{by: khan, do: deployment.begun}",
        "s.yaml: line 17: steps[1].do: wanted the name of an act, such as deployment.submitted"
      ),
      ("{by: khan, do: deployment.halted}", "s.yaml: line 17: steps[1].with.reasons: wanted text"),
      ("{by: khan, do: deployment.halted, with: {reasons: 7}}", "s.yaml: line 17: steps[1].with.reasons: wanted text"),
      (
        "{by: khan, do: deployment.halted, with: {reasons: Why., reson: Why.}}",
        "s.yaml: line 17: steps[1].with.reson: wanted no such field"
      ),
      ("{by: khan, dot: deployment.halted}", "s.yaml: line 17: steps[1]: unknown key “dot”"),
      (
        "{by: khan, do: deployment.ended, wait: 5 min}",
        "a step does one thing: do, watchlist, tallies, alert, erase, erase-due, clock, wait"
      ),
      ("{at: 25:00, by: khan, do: deployment.ended}", "steps[1].at: no local time"),
      (
        "{at: \"09:59\", by: khan, do: deployment.ended}",
        "steps[1].at: is before 2026-05-18 10:00, which the story has reached"
      ),
      ("{by: khan, do: deployment.ended, refused: because}", "steps[1].refused: one of trial-officer, "),
      ("{by: khan, do: deployment.ended, deployment: 0}", "steps[1].deployment: is 0, outside 1 to 1000000"),
      (
        "{by: jones, watchlist: {counts: {Warrants: 3}}}",
        "steps[1].watchlist.counts.Warrants: wanted 1 to 40 of a-z, 0-9 and -"
      ),
      (
        "{by: jones, watchlist: {counts: {court-warrant: -3}}}",
        "steps[1].watchlist.counts.court-warrant: is -3, outside 0 to 1000000"
      ),
      (
        "{by: jones, watchlist: {counts: {court-warrant: 0}}}",
        "steps[1].watchlist.counts: makes 0 people; 1 to 30000 were expected"
      ),
      (
        "{by: jones, watchlist: {counts: {court-warrant: 3}, minors: 4}}",
        "steps[1].watchlist.minors: is 4, outside 0 to 3"
      ),
      (
        "{by: jones, watchlist: {counts: {court-warrant: 3}, extracted: a while}}",
        "steps[1].watchlist.extracted: a length of time was expected"
      ),
      ("{tallies: {minutes: 0, faces: 3}}", "steps[1].tallies.minutes: is 0, outside 1 to 1440"),
      ("{tallies: {minutes: 3}}", "steps[1].tallies.faces: is missing"),
      ("{alert: {camera: EAST}}", "steps[1].alert.camera: wanted 1 to 40 of a-z"),
      ("{alert: {score: high}}", "steps[1].alert.score: wanted millionths of a comparison score"),
      ("{erase: [everything]}", "steps[1].erase: wanted one of watchlist, alert, engagement"),
      ("{erase-due: soon}", "steps[1].erase-due: true was expected, or within and a length of time"),
      ("{clock: stopped}", "steps[1].clock: set back or set forward and a length of time was expected"),
      ("{wait: 99999999999 d}", "steps[1].wait: a length of time was expected"),
      (
        "{by: adeyemi, do: deployment.drafted, with: {application: {location: Here, cameras: [a], categories: [court-warrant], window: {from: noon, to: \"18:00\"}}}}",
        "steps[1].with.application.window.from: wanted a local time"
      ),
      (
        "{by: adeyemi, do: deployment.drafted, with: {application: {location: Here, cameras: [a], categories: [court-warrant], window: {from: \"12:00\", to: \"18:00\"}, roster: {silver: noone}}}}",
        "steps[1].with.application.roster.silver: wanted an officer's handle"
      ),
      (
        "{by: khan, do: deployment.ended, deployment: 1, with: {deployment: 2}}",
        "steps[1].with.deployment: wanted it said once"
      ),
      ("{at: 2099-01-01 09:00, by: khan, do: deployment.ended}", "steps[1]: a story lasts at most ten years"),
      ("{clock: set back 4000 d}", "steps[1]: a story lasts at most ten years"),
      ("just words", "s.yaml: line 17: steps[1]: keys and values were expected here"),
    ])
  func steps(step: String, expected: String) {
    let found = problem(SmallStory.head + Self.step + step + "\n")
    #expect(found.hasPrefix("s.yaml: line 1"), "\(found)")
    #expect(found.contains(expected), "\(found)")
  }

  @Test(
    "a head that cannot be used is named as well",
    arguments: [
      ("zone: Europe/London", "zone: Europe/Camelot", "line 3: zone: no time zone is called so"),
      ("starts: 2026-05-18 10:00", "starts: soon", "line 4: starts: a local time was expected"),
      ("starts: 2026-05-18 10:00", "starts: 2026-02-30 10:00", "line 4: starts: a local time was expected"),
      ("starts: 2026-05-18 10:00", "starts: 2026-03-29 01:30", "line 4: starts: a local time was expected"),
      ("title: A small story", "titel: A small story", "line 1: unknown key “titel”"),
      ("force: Example Police", "policy: {maximumSize: many}\nforce: E", "policy.maximumSize: wanted "),
      ("force: Example Police", "policy: {speed: 3}\nforce: E", "policy: unknown key “speed”"),
      (
        "force: Example Police", "policy: {noticeLead: long}\nforce: E",
        "policy.noticeLead: a length of time was expected"
      ),
      ("force: Example Police", "title: Twice\nforce: E", "is not YAML: the key “title” stands twice"),
      ("force: Example Police", "force: {a: b}", "line 2: force: text was expected"),
      ("rank: sergeant", "rank: captain", "officers.ellis.rank: one of staff, constable"),
      ("roles: bronze", "roles: brass", "officers.ellis.roles: one of applicant"),
      ("roles: bronze}", "roles: bronze, trainingUntil: always}", "officers.ellis.trainingUntil: a day was expected"),
      ("  ellis:", "  system:", "officers.system: is no handle"),
      ("force: Example Police", "evaluation: {by: khan, system: few}\nforce: E", "evaluation.system: wanted "),
      ("roles: system-engineer", "roles: bronze", "no officer could put the evaluation on record"),
    ])
  func head(old: String, new: String, expected: String) {
    let found = problem(SmallStory.story("").replacing(old, with: new, maxReplacements: 1))
    #expect(found.contains(expected), "\(found)")
  }

  @Test("hostile files end in a message: too large, no text, no YAML, too deep, aliases that multiply, too many steps")
  func hostile() {
    #expect(problem("") == "s.yaml: is empty")
    #expect(problem("- a\n- b\n").contains("keys and values were expected here"))
    #expect(problem("title: [unclosed").contains("is not YAML"))
    #expect(problem(String(repeating: "[", count: 200_000)).contains("is not YAML"))
    #expect(problem(String(repeating: "- ", count: 200_000)).contains("is not YAML"))
    #expect(problem("a: &a [x, x]\nb: [*a, *a]\n") == "s.yaml: line 1: anchors and aliases (& and *) are not taken")
    #expect(problem(String(repeating: "#", count: 1_048_577)) == "s.yaml: is larger than 1048576 bytes")
    #expect((try? Scenario(yaml: [0x74, 0xFF, 0xFE], file: "s.yaml")) == nil)
    let many = SmallStory.head + "steps:\n" + String(repeating: "  - {wait: 1 s}\n", count: 10_001)
    #expect(problem(many).contains("steps: holds 10001 steps; 1 to 10000 were expected"))
    let most = SmallStory.head + "steps:\n" + String(repeating: "  - {wait: 1 s}\n", count: 10_000)
    #expect(problem(most) == "nothing")
  }

  @Test("local times are read in the zone, through the night in which clocks change")
  func clocksChange() throws {
    let london = try #require(ScenarioCalendar("Europe/London"))
    let evening = try #require(Instant("2026-10-24T20:00:00Z"))
    func said(_ text: String) -> String { london.read(text, from: evening)?.description ?? "no time" }
    #expect(said("21:30") == "2026-10-24T20:30:00Z")
    #expect(said("+1d 21:00") == "2026-10-25T21:00:00Z", "a day of 25 hours")
    #expect(said("2026-10-25 01:30") == "2026-10-25T00:30:00Z", "the first")
    #expect(london.read("2026-03-29 01:30", from: evening) == nil, "a time that there was not")
    #expect(said("+24h") == "2026-10-25T20:00:00Z")
    #expect(said("+15m") == "2026-10-24T20:15:00Z")
    for text in ["", "24:00", "9:30", "09:60", "+", "+d", "+1x", "2026-13-01 09:00", "+1d 9", "tomorrow"] {
      #expect(london.read(text, from: evening) == nil, "“\(text)” is no time")
    }
    #expect(ScenarioCalendar("Nowhere/Town") == nil)
  }
}
