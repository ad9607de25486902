import Ledger
import Mandate
import Station
import StationStory
import Testing

/// A database that is put back to an earlier day, and what was signed since.
@Suite("A log that is behind")
struct LogBehindTests {
  @Test("yesterday's database is served for reading and never forked")
  func putBack() throws {
    let stand = try StationStand(KeptStation.live())
    let yesterday = try stand.keep().files
    let signed: UInt64
    do {
      let station = try stand.open()
      try tell(station, stand)
      signed = try #require(station.checkpoint).checkpoint.size
    }
    let (today, note) = (try stand.keep().files, try stand.keep().files["last-signed"])
    var files = today
    files["overt.db"] = yesterday["overt.db"]
    try files.write(to: stand.folder.path)
    do {
      let station = try stand.open()
      #expect(station.isReadOnly && station.size < signed)
      let behind = StationProblem.logBehind(signed: signed, tree: station.size)
      #expect(throws: behind) {
        try station.perform(
          .deploymentHalted(DeploymentHalted(deployment: DeploymentID(1), reasons: Story.words("halt"))),
          by: .officer(StoryCast.silver))
      }
      #expect(throws: behind) { try station.advance() }
      #expect(throws: behind) { try station.erase(.watchlist, of: DeploymentID(1)) }
      #expect(throws: behind) { try station.eraseDue() }
      #expect(throws: behind) { try station.export(to: stand.file("published")) }
      #expect(throws: behind) { try station.check() }
      #expect(throws: behind) { try station.enrol(handle: "officer.7", invitation: "x", passphrase: "y") }
      // What it knows can still be looked at.
      #expect(station.force.deployments[DeploymentID(1)]?.phase == .live)
      let view = try Desk(station).answer(Question(["ask": .string("log")]))
      guard case .object(let members) = view else { throw Surprise() }
      #expect(members["behind"] == .bool(true) && members["size"] == .integer(Int64(station.size)))
    }
    #expect(try stand.keep().files["last-signed"] == note, "nothing was signed")
    #expect(try stand.keep().files["overt.db"] == yesterday["overt.db"], "nothing was written")
    // Today's database goes on where it was.
    try today.write(to: stand.folder.path)
    let station = try stand.open()
    #expect(!station.isReadOnly)
    try station.perform(
      .deploymentHalted(DeploymentHalted(deployment: DeploymentID(1), reasons: Story.words("halt"))),
      by: .officer(StoryCast.silver))
    #expect(try station.check() == nil)
  }

  @Test("signed-in people see views of a log that is behind")
  func views() throws {
    let stand = try StationStand()
    let people: SignedInPeople
    do {
      let station = try stand.found()
      people = try SignedInPeople(station, stand.clock)
    }
    let kept = try stand.keep().files
    do {
      let station = try stand.open()
      try station.perform(
        .officerAdded(OfficerAdded(officer: OfficerID(3), name: "n", handle: "h")), by: .officer(OfficerID(1)))
    }
    var files = try stand.keep().files
    files["overt.db"] = kept["overt.db"]
    try files.write(to: stand.folder.path)
    let station = try stand.open()
    #expect(station.isReadOnly)
    let desk = Desk(station)
    for view in ["next", "deployments", "officers", "grants", "policy", "agreements", "holds", "erasures", "me"] {
      let answer = try desk.answer(
        Question(["ask": .string("view"), "view": .string(view), "session": .string(people.first.token)]))
      guard case .object(let members) = answer else { throw Surprise() }
      #expect(members["status"] == .integer(0))
    }
    #expect {
      try desk.answer(
        Question([
          "ask": .string("act"), "act": .string("program.started"), "session": .string(people.first.token),
        ]))
    } throws: { _ in true }
  }

  @Test("a database that is newer than what was signed last is taken up")
  func ahead() throws {
    let stand = try StationStand(KeptStation.live())
    let signed = try stand.keep().files["last-signed"]
    let size = try stand.open().size
    do { try tell(try stand.open(), stand) }
    var files = try stand.keep().files
    files["last-signed"] = signed
    try files.write(to: stand.folder.path)
    let station = try stand.open()
    #expect(!station.isReadOnly)
    stand.clock.move(to: stand.clock.now.wall.adding(.minutes(2)))
    try station.advance()
    #expect(try station.check() == nil)
    #expect(try #require(station.checkpoint).checkpoint.size > size)
  }

  /// Some minutes of a live deployment.
  private func tell(_ station: Station, _ stand: StationStand) throws {
    try station.tell(Story.restless.prefix(12), stand.clock)
  }
}

/// Something that cannot be.
struct Surprise: Error {}
