import Disclosure
import Ledger
import Mandate
import Station
import StationStory
import Testing

@Suite("What the desk shows of a deployment that runs, and of what it rests on")
struct MonitorTests {
  private let stand: StationStand
  private let station: Station

  init() throws {
    stand = try StationStand(.sqlite)
    station = try stand.found()
    var story = Story.live
    story.wait(.minutes(1))
    for minute in 0..<3 {
      story.tell(
        .cameraTallied(
          CameraTallied(
            deployment: story.id, camera: CameraCode(unchecked: "north"), minute: story.now.toTheMinute,
            faces: 100 + minute, frames: 1_500, dropped: 15)), by: nil)
      story.wait(.minutes(1))
    }
    story.trueAlert()
    story.assess(story.raise(), .different)
    for step in story.steps { try station.tell(step, stand.clock) }
  }

  private func monitor(_ officer: OfficerID) throws -> [String: JSONValue] {
    guard case .object(let members) = try Desk(station).monitor(DeploymentID(1), for: officer, in: station.force) else {
      return [:]
    }
    return members
  }

  private func member(_ value: JSONValue?, _ names: String...) -> JSONValue? {
    names.reduce(value) { value, name in if case .object(let members) = value { members[name] } else { nil } }
  }

  @Test("rates by both denominators, cameras, and no figures by group but for an auditor")
  func glance() throws {
    let view = try monitor(StoryCast.silver)
    let rates = view["falseAlertRate"]
    #expect(member(rates, "byFaces", "count") == .integer(1) && member(rates, "byFaces", "of") == .integer(303))
    #expect(member(rates, "byAlerts", "of") == .integer(2) && member(rates, "byAlerts", "low") == .integer(0))
    #expect(view["ceiling"] == .integer(1_000) && view["groups"] == nil && view["phase"] == .string("live"))
    guard case .array(let cameras) = view["cameras"] else { return #expect(Bool(false)) }
    #expect(cameras.count == 2 && member(cameras.first, "minutes") == .array([100, 101, 102].map { .integer($0) }))
    #expect(member(cameras.first, "dropped") == .integer(45) && member(cameras.last, "faces") == .integer(0))
  }

  @Test("an evaluation is shown with its entry, whose proof holds")
  func evaluation() throws {
    guard case .array(let found) = try Desk(station).evaluations(), let index = member(found.first, "index"),
      case .integer(let number) = index
    else { return #expect(Bool(false)) }
    #expect(found.count == 1 && member(found.first, "current") == .bool(true))
    #expect(member(found.first, "system") == StorySetting.ordinary.system.field.json)
    #expect(member(found.first, "certificate") == Story().certificate.field.json)
    let proof = try station.proof(of: UInt64(number))
    #expect(!proof.encoded.isEmpty)
  }
}
