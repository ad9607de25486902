import Disclosure
import Dispatch
import Foundation
import Ledger
import Mandate
import Station
import StationStory
import Synchronization
import TestSupport
import Testing
import Web

/// Several who want something of one log at once.
@Suite("Two at one station", .serialized)
struct TogetherTests {
  @Test("of two commands for the same number one is done, and the other is told by its rule")
  func numbers() async throws {
    let stand = try StationStand()
    let tokens = try Self.people(stand)
    let keeper = StationKeeper()
    try await keeper.open(stand.folder)
    for number in 1...10 {
      let questions = try tokens.map { try Self.proposal(number, session: $0) }
      let answers = await Self.together(keeper, questions)
      #expect(answers.map(\.status).sorted() == [0, 3])
      #expect(answers.first { $0.status == 3 }?.rule == "number-free")
    }
    await keeper.close()
    let station = try Station.open(stand.folder)
    #expect(station.force.grants.count == 10)
    #expect(try station.check() == nil)
  }

  @Test("a command that comes in eight times at once is done once, and says so each time")
  func sameKey() async throws {
    let stand = try StationStand()
    let tokens = try Self.people(stand)
    let keeper = StationKeeper()
    try await keeper.open(stand.folder)
    let key = String(repeating: "0a", count: 16)
    let question = try Self.proposal(1, session: tokens[0], key: key)
    let answers = await Self.together(keeper, Array(repeating: question, count: 8))
    #expect(answers.allSatisfy { $0.status == 0 })
    #expect(answers.count { $0.entries > 0 } == 1)
    await keeper.close()
    let station = try Station.open(stand.folder)
    #expect(station.force.grants.count == 1)
    // It is the same after a restart: the command's own entries do not stand in its way.
    try station.perform(
      .grantProposed(GrantProposed(grant: GrantID(1), gives: Self.gives)), by: .officer(OfficerID(1)),
      key: .init(bytes: [UInt8](repeating: 10, count: 16)))
    #expect(station.force.grants.count == 1)
  }

  @Test("a second process is told which one has the station")
  func secondProcess() throws {
    let stand = try StationStand(KeptStation.live())
    let station = try stand.open()
    let outcome = try Command("\(Repository.build)/station-probe", [stand.folder.path, "0"]).run()
    #expect(outcome.status == 1 && outcome.errors.contains("held by process \(getpid())"))
    #expect {
      _ = try stand.open()
    } throws: { error in
      if case StationProblem.store(.held(_, process: getpid())) = error { true } else { false }
    }
    #expect(try station.check() == nil)
  }

  @Test("two stations at one PostgreSQL: who comes second is told, sees what changed, and nothing is written twice")
  func twoStations() async throws {
    let stand = try StationStand(KeptStation.live(.postgreSQL))
    let other = try stand.twin()
    let (one, two) = (try stand.open(), try other.open())
    try one.perform(Self.tally(1, "north"), by: .system)
    #expect(throws: StationProblem.changedMeanwhile) { try two.perform(Self.tally(2, "south"), by: .system) }
    #expect(two.force == one.force, "it knows now what the first one did")
    try two.perform(Self.tally(2, "south"), by: .system)
    #expect(throws: StationProblem.changedMeanwhile) { try one.perform(Self.tally(4, "north"), by: .system) }
    try one.perform(Self.tally(4, "north"), by: .system)
    #expect(one.force.deployments[DeploymentID(1)]?.faces == 7)
    // What is sealed under a key that the other ring does not have is never decided upon.
    let added = Act.officerAdded(OfficerAdded(officer: OfficerID(14), name: "n", handle: "h"))
    let administrator = Actor.officer(StoryCast.firstAdministrator)
    #expect(throws: StationProblem.changedMeanwhile) { try two.perform(added, by: administrator) }
    try two.perform(added, by: administrator)
    for _ in 0..<2 {
      #expect {
        try one.perform(Self.tally(8, "north"), by: .system)
      } throws: { error in
        if case StationProblem.entry = error { true } else { false }
      }
    }
    #expect(try two.check() == nil)
  }

  @Test("two threads at one PostgreSQL, each asking again when told to, write each count once")
  func threads() throws {
    let stand = try StationStand(KeptStation.live(.postgreSQL))
    let other = try stand.twin()
    let (told, open, done) = (Told(), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let begin = DispatchSemaphore(value: 0)
    for (place, camera) in [(stand, "north"), (other, "south")] {
      let (folder, clock) = (place.folder, place.clock)
      Thread.detachNewThread {
        do {
          let station = try Station.open(folder, clock: clock.source)
          open.signal()
          begin.wait()
          for _ in 0..<25 { try Self.tallyUntilDone(station, camera, told) }
        } catch {
          Issue.record("\(error)")
          open.signal()
        }
        done.signal()
      }
    }
    for _ in 0..<2 { open.wait() }
    for _ in 0..<2 { begin.signal() }
    for _ in 0..<2 { done.wait() }
    let station = try stand.open()
    #expect(station.force.deployments[DeploymentID(1)]?.faces == 150)
    #expect(try station.check() == nil)
    #expect(told.count.withLock { $0 } > 0, "or they never met")
  }

  /// Counts three faces, asking again as long as somebody else is quicker.
  private static func tallyUntilDone(_ station: Station, _ camera: String, _ told: Told) throws {
    while true {
      do throws(StationProblem) {
        try station.perform(tally(3, camera), by: .system)
        return
      } catch {
        guard error == .changedMeanwhile else { throw error }
        told.count.withLock { $0 += 1 }
      }
    }
  }

  /// How often somebody was told to look again.
  private final class Told: Sendable {
    let count = Mutex(0)
  }

  private static let gives = Grant(officer: OfficerID(3), kind: .rank, rank: .constable, biasAwareness: false)

  private static func tally(_ faces: Int, _ camera: String) -> Act {
    .cameraTallied(
      CameraTallied(
        deployment: DeploymentID(1), camera: CameraCode(unchecked: camera), minute: Story.opening, faces: faces,
        frames: 25, dropped: 0))
  }

  /// Founds a station by the machine's clock, with an officer beside its administrators.
  private static func people(_ stand: StationStand) throws -> [String] {
    let station = try Station.found(
      stand.folder, Station.Founding(force: "Force", origin: "example.org/overt", demo: false))
    let people = try SignedInPeople(station) { MomentSource.machine.now().wall }
    try station.perform(
      .officerAdded(OfficerAdded(officer: OfficerID(3), name: "n", handle: "h")), by: .officer(OfficerID(1)))
    return [people.first.token, people.second.token]
  }

  private static func proposal(_ number: Int, session: String, key: String? = nil) throws -> [UInt8] {
    var members: [String: JSONValue] = [
      "ask": .string("act"), "act": .string("grant.proposed"), "session": .string(session),
      "fields": .object(["grant": .integer(Int64(number)), "gives": gives.field.json]),
    ]
    if let key { members["key"] = .string(key) }
    return try CanonicalJSON.encode(.object(members))
  }

  private struct Answer {
    var status: Int64 = -1
    var rule = ""
    var entries = 0
    var text = ""
  }

  private static func together(_ keeper: StationKeeper, _ questions: [[UInt8]]) async -> [Answer] {
    await withTaskGroup(of: [UInt8].self) { group in
      for question in questions { group.addTask { await keeper.answer(question) } }
      var answers: [Answer] = []
      for await bytes in group {
        var answer = Answer()
        if case .object(let members) = try? JSONReader.read(bytes) {
          if case .integer(let status) = members["status"] { answer.status = status }
          if case .string(let rule) = members["rule"] { answer.rule = rule }
          if case .array(let entries) = members["entries"] { answer.entries = entries.count }
        }
        answer.text = String(decoding: bytes, as: UTF8.self)
        if answer.status == 2 { Issue.record("\(answer.text)") }
        answers.append(answer)
      }
      return answers
    }
  }
}

extension StationStand {
  /// Another folder with the same keys at the same database.
  fileprivate func twin() throws -> StationStand {
    let twin = try StationStand(kind, clock: Story.clock(at: clock.now.wall))
    try Files(folder.path).write(to: twin.folder.path)
    return twin
  }
}
