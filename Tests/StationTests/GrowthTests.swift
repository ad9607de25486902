import Ledger
import Mandate
import Station
import StationStory
import Testing

/// What the street learns from the log while it is watched.
@Suite("Growth of a station's log")
struct GrowthTests {
  @Test("the published size is the same at each minute with no alert and with ten, idle, live and after the end")
  func evenly() throws {
    let quiet = try sizes(alerts: 0)
    let busy = try sizes(alerts: 10)
    #expect(quiet == busy)
    let live = zip(quiet, quiet.dropFirst()).map { $1 - $0 }[10..<70]
    #expect(live.allSatisfy { $0 == GrowthPlan.step })
    #expect(quiet.prefix(10).allSatisfy { $0 == quiet[0] }, "idle, nothing happens and nothing grows")
    #expect(quiet.suffix(10).allSatisfy { $0 == quiet.last })
  }

  @Test("a burst of alerts waits for its ticks: no minute shows it")
  func burst() throws {
    let stand = try StationStand(KeptStation.live())
    let station = try stand.open()
    var story = Story.live
    let told = story.steps.count
    for _ in 0..<12 { story.trueAlert() }
    let before = try #require(station.checkpoint).checkpoint.size
    try station.tell(story.steps[told...], stand.clock)
    #expect(station.checkpoint?.checkpoint.size == before, "nothing is published between ticks")
    for minute in 1...6 {
      stand.clock.move(to: Story.opening.adding(.minutes(Int64(minute))))
      try station.advance()
      #expect(station.checkpoint?.checkpoint.size == before + UInt64(minute) * GrowthPlan.step)
    }
    #expect(station.size >= before + 60, "and all of it is published in the end")
  }

  @Test("padding and sealed leaves are of one form, and nobody without the keys tells one from the other")
  func alike() throws {
    let stand = try StationStand(KeptStation.live())
    let station = try stand.open()
    var story = Story.live
    let told = story.steps.count
    for _ in 0..<3 {
      story.trueAlert()
      story.wait(.minutes(1))
    }
    story.tally(faces: 3)
    try station.tell(story.steps[told...], stand.clock)
    let folder = stand.file("published")
    try station.export(to: folder)
    let (leaves, opened) = try stand.leaves()
    let sealed = leaves.indices.filter { !leaves[$0].starts(with: Array(#"{"at""#.utf8)) }
    let padding = sealed.filter { !opened.contains($0) }
    #expect(padding.count > 20 && opened.count > 60)
    let start = Array(#"{"c":""#.utf8)
    let end = Array(#"","v":1}"#.utf8)
    for index in sealed {
      let leaf = leaves[index]
      #expect(leaf.count == SealedLeaf.count && leaf.starts(with: start) && leaf.suffix(end.count) == end[...])
      #expect(throws: Never.self) { try SealedLeaf(leaf) }
    }
    #expect(Set(leaves).count == leaves.count, "no two leaves are the same")
    #expect(!(try Files(folder)).contain(Array("Quintessa".utf8)))
  }

  /// Published sizes at each minute: ten minutes before the start, an hour live, half an hour after the end.
  private func sizes(alerts: Int) throws -> [UInt64] {
    var story = Story()
    story.makeForce()
    story.prepare()
    let before = story.steps
    story.start()
    let start = Array(story.steps[before.count...])
    var live = Story.live
    let told = live.steps.count
    for _ in 0..<alerts {
      live.wait(.minutes(5))
      live.trueAlert()
    }
    let alerted = Array(live.steps[told...])
    live.now = Story.opening.adding(.minutes(60))
    live.end()
    let end = Array(live.steps.suffix(1))

    let stand = try StationStand()
    let station = try stand.found()
    try station.tell(before, stand.clock)
    var sizes: [UInt64] = []
    var left = (start + alerted + end)[...]
    for minute in -10..<90 {
      let now = Story.opening.adding(.minutes(Int64(minute)))
      while let step = left.first, step.at <= now {
        try station.tell(step, stand.clock)
        left.removeFirst()
      }
      stand.clock.move(to: now)
      try station.advance()
      sizes.append(try #require(station.checkpoint).checkpoint.size)
    }
    #expect(left.isEmpty && station.force.deployments[DeploymentID(1)]?.alertsRaised == alerts)
    return sizes
  }
}
