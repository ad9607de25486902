import Mandate
import Station
import Testing

@Suite("How the log grows while a story is live")
struct ScenarioGrowthTests {
  /// What was published, and when, from the start to the end.
  private func growth(_ steps: String) async throws -> [String] {
    let told = try await Told.story(SmallStory.story(steps))
    #expect(told.summary.deviation == nil)
    var sizes: [String] = []
    var live = false
    for event in told.events {
      switch event {
      case .statement(let said, _):
        if case .liveStarted = said.statement { live = true }
        if case .liveEnded = said.statement { sizes.append("end") }
      case .published(let size, let at): if live { sizes.append("\(at) \(size)") }
      default: break
      }
    }
    return sizes
  }

  @Test("it is the same with no alert and with ten, tick for tick")
  func alertsDoNotShow() async throws {
    let minute = "  - {tallies: {minutes: 1, faces: 300}}\n"
    let end = "  - {at: \"12:15:30\", by: khan, do: deployment.ended}\n"
    func alert(_ number: Int) -> String {
      """
        - {alert: {camera: east, entries: [\(number)]}}
        - {by: farah, do: alert.assessed, with: {alert: \(number), opinion: same, reasons: Alike., refer: true}}
        - {by: green, do: alert.decided, with: {alert: \(number), engage: true, purpose: To ask., reasons: Alike.}}
        - {by: green, do: alert.engaged, with: {alert: \(number), seconds: 0, check: pnc, result: same-person}}

      """
    }
    let quiet = try await growth(String(repeating: minute, count: 15) + end)
    let busy = try await growth((1...15).map { minute + ($0 <= 10 ? alert($0) : "") }.joined() + end)
    #expect(quiet == busy)
    #expect(quiet.count == 18, "the start, fifteen ticks, and the end with its statement")
  }

  @Test("ten alerts within one minute wait for the ticks to come")
  func burst() async throws {
    let alerts = (1...10).map {
      """
        - {alert: {camera: east, entries: [\($0)]}}
        - {by: farah, do: alert.assessed, with: {alert: \($0), opinion: same, reasons: Alike., refer: true}}

      """
    }
    let quiet = try await growth("  - {tallies: {minutes: 8, faces: 9000}}\n")
    let busy = try await growth(alerts.joined() + "  - {tallies: {minutes: 8, faces: 9000}}\n")
    #expect(quiet == busy)
    #expect(quiet.count == 9)
  }
}
