import Foundation
import Ledger
import Mandate

extension Desk {
  /// Who may see previews: those who run a deployment.
  static let previewRoles: [Role] = [.lfrOperator, .silver, .bronze, .systemEngineer]

  /// A preview of one camera while its deployment is live: `picture` is a JPEG in base64, pixelated as a whole, or null while
  /// there is none. It comes from memory and goes to nobody else; nothing of it is on disc.
  package func preview(_ question: Question, by officer: OfficerID) throws(StationProblem) -> [String: JSONValue] {
    let id = DeploymentID(try question.number("deployment"))
    guard let camera = CameraCode(try question.text("camera")) else {
      throw .unusable(["camera: wanted \(CameraCode.pattern)"])
    }
    guard station.force.officers[officer]?.roles.isDisjoint(with: Self.previewRoles) == false else {
      throw .refused(.needsRole(anyOf: Self.previewRoles, "Previews of cameras are"))
    }
    guard let deployment = station.force.deployments[id] else { throw .unusable(["there is no deployment \(id)"]) }
    guard deployment.application?.cameras.contains(where: { $0.code == camera }) == true else {
      throw .unusable(["\(id) has no camera \(camera)"])
    }
    // Whatever lets cameras be looked at lets them be shown, and nothing else.
    _ = try station.lease(on: id)
    let picture = previews?.preview(of: camera, in: id)
    return [
      "deployment": .integer(Int64(id.number)), "camera": .string(camera.code),
      "picture": picture.map { .string(Data($0).base64EncodedString()) } ?? .null,
    ]
  }
}
