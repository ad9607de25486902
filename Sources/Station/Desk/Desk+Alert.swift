import Foundation
import Ledger
import Mandate

extension Desk {
  /// One alert with what has to be compared: `picture`, the face that was seen, and `photograph`, that of the best entry, both
  /// as files in base64, or null where there is none or it is erased.
  ///
  /// For operators, and for engagement officers once an operator has referred it to them. Score and entries wait for the
  /// operator's own look where the policy asks for a blind one; the two pictures are what that look is at.
  package func alert(_ question: Question, for officer: OfficerID, in force: Force) throws(StationProblem) -> JSONValue
  {
    let id = DeploymentID(try question.number("deployment"))
    let number = AlertID(try question.number("alert"))
    let roles = force.officers[officer]?.roles ?? []
    guard roles.contains(.lfrOperator) || roles.contains(.engagementOfficer) else {
      throw .refused(.needsRole(anyOf: [.lfrOperator, .engagementOfficer], "The pictures of alerts are"))
    }
    guard let deployment = force.deployments[id], let alert = deployment.alerts[number] else {
      throw .unusable(["there is no alert \(number) of \(id)"])
    }
    guard roles.contains(.lfrOperator) || alert.assessment?.refer == true else {
      throw .refused(.notReferred(number))
    }
    guard case .object(var members) = self.alert(number, alert) else { return .null }
    members["generation"] = .string(alert.raised.generation.description)
    members["picture"] = Self.file(try station.picture(of: number, in: id))
    members["photograph"] = Self.file(try photograph(of: alert.raised, in: deployment))
    return .object(members)
  }

  /// The photograph of the best entry that is still on the list.
  private func photograph(of raised: AlertRaised, in deployment: DeploymentState) throws(StationProblem) -> [UInt8]? {
    guard let best = raised.entries.first else { return nil }
    let images =
      raised.blueList
      ? deployment.volunteers.first { $0.volunteer.number == best.number }?.images
      : deployment.entries.first { $0.entry == best }?.images
    return try station.photograph(of: images ?? [], in: raised.deployment)
  }

  private static func file(_ bytes: [UInt8]?) -> JSONValue {
    bytes.map { .string(Data($0).base64EncodedString()) } ?? .null
  }
}
