import Mandate
import Station
import Testing

@Suite("A story that does not go as it says")
struct ScenarioDeviationTests {
  @Test("ends where a rule refuses what it does not expect")
  func unexpectedRefusal() async throws {
    let told = try await Told.story(
      SmallStory.story(
        """
          - {by: green, do: deployment.halted, with: {reasons: I would.}}
          - {by: khan, do: deployment.ended}

        """))
    let deviation = try #require(told.summary.deviation)
    #expect(deviation.step == 12)
    #expect(deviation.refused == .roleRequired)
    #expect("\(deviation)" == "step 12 (line 36): role-required refused it, which the story does not expect")
    #expect(!told.names.contains("live.ended"), "the steps after it are not told")
  }

  @Test("ends where no rule refuses what it expects to be refused")
  func missingRefusal() async throws {
    let told = try await Told.story(
      SmallStory.story("  - {by: khan, do: deployment.ended, refused: halt-ends}\n"))
    let deviation = try #require(told.summary.deviation)
    #expect(deviation.expected == .haltEnds)
    #expect(deviation.refused == nil)
  }

  @Test("ends where another rule refuses than it expects")
  func otherRefusal() async throws {
    let told = try await Told.story(
      SmallStory.story("  - {by: green, do: deployment.ended, refused: halt-ends}\n"))
    #expect(told.summary.deviation?.expected == .haltEnds)
    #expect(told.summary.deviation?.refused == .roleRequired)
  }

  @Test("ends before its first step where training is granted for too long")
  func founding() async throws {
    let yaml = SmallStory.story("").replacing("roles: silver}", with: "roles: silver, trainingUntil: 2028-01-01}")
    let told = try await Told.story(yaml)
    #expect(told.summary.deviation?.step == 0)
    #expect(told.summary.deviation?.refused == .trainingCurrent)
  }

  @Test("a policy laxer than the built-in one founds nothing")
  func laxPolicy() async throws {
    let yaml = SmallStory.head + "policy: {watchlistCurrency: 25 h}\n" + SmallStory.live
    await #expect {
      _ = try await Told.story(yaml)
    } throws: { error in
      guard case .refused(let refusal)? = error as? StationProblem else { return false }
      return refusal.rule == .policyFloor
    }
  }

  @Test("a stricter policy counts: a notice two hours ahead is too late where three are asked for")
  func strictPolicy() async throws {
    let yaml = SmallStory.head + "policy: {noticeLead: 3 h}\n" + SmallStory.live
    #expect(try await Told.story(yaml).summary.deviation?.refused == .noticeBeforeStart)
    let kept = SmallStory.head + "policy: {noticeLead: 2 h}\n" + SmallStory.live
    #expect(try await Told.story(kept).summary.deviation == nil)
  }

  @Test("where nobody is rostered nobody acknowledges, and counts go with no camera: both are refused")
  func nobody() async throws {
    let yaml =
      SmallStory.head + """
        steps:
          - by: adeyemi
            do: deployment.drafted
            with:
              application:
                location: The square
                window: {from: "12:00", to: "18:00"}
                cameras: [east]
                categories: [court-warrant]
          - {by: roster, do: deployment.briefing-acknowledged, refused: signed-in}
          - {tallies: {minutes: 1, faces: 10}, refused: life-cycle}
          - {deployment: 2, tallies: {minutes: 1, faces: 10}, refused: authority-missing}

        """
    #expect(try await Told.story(yaml).summary.deviation == nil)
  }

  @Test("a clock that is set forward is seen and pauses, one that is set back lets nothing be recorded")
  func clocks() async throws {
    let told = try await Told.story(
      SmallStory.story(
        """
          - {clock: set back 10 min, refused: clock-order}
          - {at: "+1m", alert: {camera: east}, refused: clock-order}
          - wait: 15 min
          - clock: set forward 20 min
          - {alert: {camera: east}, refused: alert-live}
          - wait: 2 min

        """))
    #expect(told.summary.deviation == nil)
    #expect(told.names.last == "live.paused")
  }
}
