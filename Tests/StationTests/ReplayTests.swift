import Mandate
import Station
import StationStory
import Testing

/// The state is nothing but the replay of the log, whatever keeps it.
@Suite("The state of a station")
struct ReplayTests {
  @Test("the same deployment leads both stores through the same states, live and after opening again")
  func sameOnBoth() throws {
    let live = try states(.sqlite, reopening: false)
    #expect(live.last?.deployments[DeploymentID(1)]?.phase == .closed)
    #expect(live.count == Story.whole.steps.count)
    #expect(try states(.postgreSQL, reopening: false) == live)
    for kind in StoreKind.allCases {
      for (number, (reopened, expected)) in try zip(states(kind, reopening: true), live).enumerated() {
        #expect(reopened == expected, "\(kind.testDescription), opened again after step \(number)")
        guard reopened == expected else { break }
      }
    }
  }

  @Test("a list that was built twice, and texts that are erased, leave the same state to live and opened stations")
  func erasedTexts() throws {
    let stand = try StationStand()
    var station = try stand.found()
    var story = Story()
    story.makeForce()
    story.prepare()
    let built = story.steps.filter { if case .watchlistBuilt = $0.act { true } else { false } }
    try station.tell(story.steps, stand.clock)
    for step in built { try station.perform(step.act, by: step.by) }
    story.wait(.minutes(1))
    let told = story.steps.count
    story.tell(
      .deploymentCancelled(DeploymentCancelled(deployment: story.id, reasons: Story.words("no need"))),
      by: StoryCast.silver)
    for retention in [RetentionClass.watchlist, .texts] { story.erase(retention) }
    try station.tell(story.steps[told...], stand.clock)
    let live = station.force
    _ = consume station
    station = try stand.open()
    #expect(station.force.deployments == live.deployments)
    #expect(station.force == live)
  }

  /// The states after each step of a whole deployment.
  private func states(_ kind: StoreKind, reopening: Bool) throws -> [Force] {
    let stand = try StationStand(kind)
    var station: Station? = try stand.found()
    var states: [Force] = []
    for step in Story.whole.steps {
      try station?.tell(step, stand.clock)
      if reopening {
        station = nil
        station = try stand.open()
      }
      if let station { states.append(station.force) }
    }
    #expect(try station?.check() == nil)
    return states
  }
}
