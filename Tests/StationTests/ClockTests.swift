import Mandate
import Station
import StationStory
import Testing

/// A clock that somebody sets.
@Suite("A station's clock")
struct ClockTests {
  private let id = DeploymentID(1)

  @Test("set back by an hour, everything is refused, the permit too, until it is right again")
  func setBack() throws {
    let stand = try StationStand(KeptStation.live())
    let station = try stand.open()
    stand.clock.move(to: Story.opening.adding(.minutes(50)))
    #expect(throws: Never.self) { try station.advance() }
    var story = Story.live
    story.now = Story.opening.adding(.minutes(50))
    let told = story.steps.count
    story.tally(faces: 7)
    try station.tell(story.steps[told...], stand.clock)
    stand.clock.setWall(to: Story.opening.adding(.minutes(-10)))
    let size = station.size
    let deeds: [() throws -> Void] = [
      { try station.advance() },
      {
        try station.perform(
          .deploymentHalted(DeploymentHalted(deployment: id, reasons: Story.words("halt"))),
          by: .officer(StoryCast.silver))
      },
      { try station.perform(.programStarted(ProgramStarted(program: .zero, version: "1")), by: .system) },
      { try station.erase(.watchlist, of: id) }, { try station.eraseDue() },
      { _ = try station.force.permit(for: id, at: stand.clock.now.wall) },
    ]
    for (number, deed) in deeds.enumerated() {
      for _ in 0..<2 {
        #expect { try deed() } throws: { error in
          if Self.rule(of: error) != .clockOrder { Issue.record("deed \(number): \(error)") }
          return Self.rule(of: error) == .clockOrder
        }
      }
    }
    #expect(station.size == size, "nothing was written")
    // The clock is put right: that it jumped stands on record, and recognition is paused.
    stand.clock.setWall(to: Story.opening.adding(.minutes(51)))
    let entries = try station.advance()
    #expect(Self.names(entries).contains("clock.jumped"))
    #expect(station.force.deployments[id]?.phase == .paused)
    #expect(station.force.deployments[id]?.pausedFor == .clock)
  }

  @Test("a jump forward is on record and pauses what is live; a drift within two seconds is none")
  func jump() throws {
    let stand = try StationStand(KeptStation.live())
    let station = try stand.open()
    stand.clock.setWall(to: Story.opening.adding(.seconds(2)))
    #expect(try station.advance().isEmpty)
    #expect(station.force.deployments[id]?.phase == .live)
    stand.clock.setWall(to: stand.clock.now.wall.adding(Span(milliseconds: 2_001)))
    #expect(try Self.names(station.advance()) == ["clock.jumped", "deployment.paused", "live.paused"])
    #expect(station.force.deployments[id]?.pausedFor == .clock)
    #expect(throws: Refusal.self) { _ = try station.force.permit(for: id, at: stand.clock.now.wall) }
    // An act at that moment finds the jump as well, and is judged after it.
    stand.clock.setWall(to: stand.clock.now.wall.adding(.minutes(10)))
    let entries = try station.perform(
      .deploymentHalted(DeploymentHalted(deployment: id, reasons: Story.words("halt"))), by: .officer(StoryCast.silver))
    #expect(Self.names(entries).first == "clock.jumped")
    #expect(station.force.deployments[id]?.phase == .ended)
    #expect(try station.check() == nil)
  }

  @Test("a clock that is set back by less than anything that happened since is on record too")
  func smallStepBack() throws {
    let stand = try StationStand(KeptStation.live())
    let station = try stand.open()
    stand.clock.move(to: Story.opening.adding(.minutes(5)))
    try station.advance()
    stand.clock.setWall(to: Story.opening.adding(.minutes(4)))
    #expect(try Self.names(station.advance()) == ["clock.jumped", "deployment.paused", "live.paused"])
  }

  private static func rule(of error: any Error) -> Rule? {
    switch error {
    case StationProblem.refused(let refusal): refusal.rule
    case let refusal as Refusal: refusal.rule
    default: nil
    }
  }

  static func names(_ entries: [Entry]) -> [String] {
    entries.map { entry in
      switch entry {
      case .act(let recorded): recorded.act.kind.name
      case .statement(let recorded): type(of: recorded.statement.payload).name
      }
    }
  }
}
