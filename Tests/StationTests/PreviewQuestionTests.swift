import Foundation
import Ledger
import Mandate
import Station
import StationStory
import Testing

@Suite("Previews at the desk")
struct PreviewQuestionTests {
  /// Has one picture, of one camera.
  private struct Source: PreviewSource {
    func preview(of camera: CameraCode, in deployment: DeploymentID) -> [UInt8]? {
      camera.code == "north" && deployment == DeploymentID(1) ? [0xFF, 0xD8, 7] : nil
    }
  }

  private let stand: StationStand
  private let station: Station
  private let desk: Desk

  init() throws {
    stand = try StationStand(.sqlite)
    station = try stand.found()
    for step in Story.live.steps { try station.tell(step, stand.clock) }
    desk = Desk(station)
    desk.previews = Source()
  }

  private func ask(_ officer: OfficerID, _ camera: String = "north") throws -> [String: JSONValue] {
    try desk.preview(Question(["deployment": .integer(1), "camera": .string(camera)]), by: officer)
  }

  @Test("go to operator, Silver, Bronze and system engineer while the deployment is live, and to nobody else")
  func roles() throws {
    for officer in [StoryCast.lfrOperator, StoryCast.silver, StoryCast.bronze, StoryCast.engineer] {
      let answer = try ask(officer)
      #expect(answer["picture"] == .string(Data([0xFF, 0xD8, 7]).base64EncodedString()))
      #expect(answer["camera"] == .string("north") && answer["deployment"] == .integer(1))
    }
    for officer in [StoryCast.engagementOfficer, StoryCast.compiler, StoryCast.applicant, StoryCast.informationOfficer]
    {
      #expect(throws: StationProblem.self) { try ask(officer) }
      do throws(StationProblem) {
        _ = try desk.preview(Question(["deployment": .integer(1), "camera": .string("north")]), by: officer)
      } catch {
        guard case .refused(let refusal) = error else { return #expect(Bool(false), "\(error)") }
        #expect(refusal.rule == .roleRequired)
      }
    }
  }

  @Test("are null while there is none, or where no recogniser runs; another camera is not usable")
  func none() throws {
    #expect(try ask(StoryCast.silver, "south")["picture"] == .null)
    desk.previews = nil
    #expect(try ask(StoryCast.silver)["picture"] == .null)
    for camera in ["elsewhere", "", "../north"] {
      #expect(throws: StationProblem.self) { try ask(StoryCast.silver, camera) }
    }
  }

  @Test("end with the deployment, whatever there still is")
  func ended() throws {
    var story = Story.live
    let told = story.steps.count
    story.end()
    for step in story.steps[told...] { try station.tell(step, stand.clock) }
    do throws(StationProblem) {
      _ = try desk.preview(Question(["deployment": .integer(1), "camera": .string("north")]), by: StoryCast.silver)
      Issue.record("it was shown")
    } catch {
      guard case .refused = error else { return #expect(Bool(false), "\(error)") }
    }
  }
}
