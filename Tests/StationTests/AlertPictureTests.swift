import Foundation
import Ledger
import Mandate
import Station
import StationStory
import Stores
import Testing
import Vault

/// The face that was seen, sealed with its alert: for those who compare it, and for no longer than the alert.
@Suite("An alert's picture")
struct AlertPictureTests {
  private static let id = DeploymentID(1)
  private static let picture: [UInt8] = [0xFF, 0xD8, 0xFF] + Array("the face that was seen".utf8)
  private let stand: StationStand
  private let station: Station
  private let desk: Desk

  init() throws {
    stand = try StationStand(.sqlite)
    station = try stand.found()
    for step in Story.live.steps { try station.tell(step, stand.clock) }
    desk = Desk(station)
  }

  @discardableResult
  private func raise(_ picture: [UInt8] = picture, finding: [UInt8] = []) throws -> AlertID {
    try station.raise(
      in: Self.id, on: CameraCode(unchecked: "north"), seenAt: stand.clock.now.wall,
      score: Threshold(millionths: 700_000), entries: [EntryID(1)], watchlist: Story.digest(50),
      generation: Story.digest(52), picture: picture, finding: finding)
  }

  private func show(_ alert: AlertID, to officer: OfficerID) throws(StationProblem) -> [String: JSONValue] {
    let question = Question(["deployment": .integer(1), "alert": .integer(Int64(alert.number))])
    guard case .object(let members) = try desk.alert(question, for: officer, in: station.force) else { return [:] }
    return members
  }

  private func rule(_ alert: AlertID, _ officer: OfficerID) -> Rule? {
    do throws(StationProblem) {
      _ = try show(alert, to: officer)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { return nil }
      return refusal.rule
    }
  }

  /// What is sealed with the first alert, as it lies in the store.
  private func records() throws -> [StoredRecord] {
    try stand.copiedStore("records-\(UInt32.random(in: 0 ... .max))").records(scope: "alert/1/1")
  }

  private var shown: JSONValue { .string(Data(Self.picture).base64EncodedString()) }

  @Test("comes back as it was, with the generation of templates; an alert without one has none")
  func sealed() throws {
    let first = try raise()
    let second = try raise([])
    let raised = try #require(station.force.deployments[Self.id]?.alerts[first]?.raised)
    #expect(raised.generation == Story.digest(52) && raised.picture != nil)
    #expect(try station.picture(of: first, in: Self.id) == Self.picture)
    #expect(try station.picture(of: second, in: Self.id) == nil)
    #expect(station.force.deployments[Self.id]?.alerts[second]?.raised.picture == nil)
    #expect(try station.check() == nil)
    // Nothing of it is in the store as it was.
    let records = try records()
    #expect(records.count == 2 && records.allSatisfy { !Data($0.ciphertext).contains(Data(Self.picture.suffix(8))) })
  }

  @Test("is the operator's at the first look, blind for the score; the engagement officer's once it is referred")
  func whose() throws {
    let alert = try raise()
    #expect(try show(alert, to: StoryCast.lfrOperator)["picture"] == shown)
    #expect(try show(alert, to: StoryCast.lfrOperator)["score"] == .null)
    #expect(rule(alert, StoryCast.engagementOfficer) == .operatorFirst)
    for officer in [StoryCast.silver, StoryCast.engineer, StoryCast.compiler] {
      #expect(rule(alert, officer) == .roleRequired)
    }
    try assess(alert, .same)
    let referred = try show(alert, to: StoryCast.engagementOfficer)
    #expect(referred["picture"] == shown && referred["score"] == .integer(700_000))
    let another = try raise()
    try assess(another, .different)
    #expect(rule(another, StoryCast.engagementOfficer) == .operatorFirst, "nobody is engaged on it")
    #expect(throws: StationProblem.self) { try show(AlertID(99), to: StoryCast.lfrOperator) }
  }

  private func assess(_ alert: AlertID, _ opinion: Opinion) throws {
    try station.perform(
      .alertAssessed(
        AlertAssessed(
          deployment: Self.id, alert: alert, first: opinion, opinion: opinion, factors: [.hair], reasons: "The hair.",
          refer: opinion == .same)), by: .officer(StoryCast.lfrOperator))
  }

  @Test("is erased with its alert: neither the desk nor the ring of keys gives it afterwards")
  func erased() throws {
    var story = Story.live
    let alert = try raise()
    let sealed = try records()
    #expect(sealed.count == 2)
    try assess(alert, .different)
    let told = story.steps.count
    story.end()
    for step in story.steps[told...] { try station.tell(step, stand.clock) }
    let count = try station.erase(.alert, of: Self.id)
    #expect(count >= 2, "the picture is counted with the acts")
    #expect(try station.picture(of: alert, in: Self.id) == nil)
    #expect(throws: StationProblem.self, "nobody knows of it any more") { try show(alert, to: StoryCast.lfrOperator) }
    #expect(try records().isEmpty)
  }

  @Test("too large is not usable, just within is")
  func limits() throws {
    try raise(Array(repeating: 7, count: Station.maximumPicture))
    #expect(throws: StationProblem.self) { try raise(Array(repeating: 7, count: Station.maximumPicture + 1)) }
  }

  @Test("the same finding told twice is one alert; another finding is another")
  func once() throws {
    let key: [UInt8] = Array(0..<16)
    let first = try raise(finding: key)
    let size = station.size
    #expect(try raise(finding: key) == first && station.size == size)
    #expect(try raise(finding: key.reversed()) == AlertID(first.number + 1))
  }
}
