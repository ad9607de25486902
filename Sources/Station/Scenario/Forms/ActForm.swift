import Crypto
import Mandate

/// Makes an act of what a scenario says of it, and of what goes without saying.
struct ActForm {
  /// The moment at which it is done.
  var now: Instant
  let calendar: ScenarioCalendar
  let handles: [String: OfficerID]
  /// The story's title, which names the operation where nothing else does.
  let title: String
  /// What is known.
  var force: Force
  let evaluation: EvaluationMade?

  /// Digests that a demonstration uses where there is nothing to digest.
  static func digest(_ text: String) -> ContentDigest {
    ContentDigest(bytes: Array(SHA256.hash(data: Array(text.utf8)))) ?? .zero
  }

  /// The act of this name with these fields.
  ///
  /// - Parameter deployment: the deployment that a step names; the latest where none is named.
  func act(
    _ name: String, _ given: [String: FieldValue], deployment: DeploymentID?
  ) throws(FieldProblem) -> Act {
    guard let type = Act.kinds.first(where: { $0.kind.name == name }) else {
      throw FieldProblem("do", wanted: "the name of an act, such as \(DeploymentSubmitted.kind.name)")
    }
    let members = Set(Self.members(type))
    if deployment != nil, !members.contains("deployment") {
      throw FieldProblem("deployment", wanted: "no deployment: \(name) belongs to none")
    }
    if deployment != nil, given["deployment"] != nil { throw FieldProblem("deployment", wanted: "it said once") }
    var fields: [String: FieldValue] = [:]
    for (key, value) in given {
      do throws(FieldProblem) {
        fields[key] = try translated(key, value, days: false)
      } catch { throw error.under(key) }
    }
    func standard(_ key: String, _ value: @autoclosure () -> FieldValue) {
      if members.contains(key), fields[key] == nil { fields[key] = value() }
    }
    standard("deployment", deployment?.field ?? deploymentNumber(name))
    let id = (try? DeploymentID(field: fields["deployment"] ?? .null)) ?? latest
    for (key, value) in numbers(name) { standard(key, value) }
    for (key, value) in standards(name, fields, id) { standard(key, value) }
    if case .record(let application)? = fields["application"] {
      do throws(FieldProblem) {
        fields["application"] = .record(try ApplicationForm(self).completed(application))
      } catch { throw error.under("application") }
    }
    if case .record(let benefit)? = fields["actual"] { fields["actual"] = .record(ApplicationForm.benefit(benefit)) }
    return try Act(name: name, fields: fields)
  }

  /// The latest deployment.
  var latest: DeploymentID { force.deployments.keys.max() ?? DeploymentID(1) }

  private func deploymentNumber(_ name: String) -> FieldValue {
    guard name == DeploymentDrafted.kind.name else { return latest.field }
    let next: DeploymentID = force.next(force.deployments.keys)
    return next.field
  }

  /// Numbers that are given out, and the latest where one is meant.
  private func numbers(_ name: String) -> [String: FieldValue] {
    func number<ID: Numbered>(_ taken: some Collection<ID>, isNew: Bool) -> FieldValue {
      .integer(Int64((taken.map(\.number).max() ?? (isNew ? 0 : 1)) + (isNew ? 1 : 0)))
    }
    return switch name {
    case HoldPlaced.kind.name: ["hold": number(force.holds.keys, isNew: true)]
    case AgreementAdded.kind.name: ["agreement": number(force.agreements.keys, isNew: true)]
    case OfficerAdded.kind.name: ["officer": number(force.officers.keys, isNew: true)]
    case GrantProposed.kind.name: ["grant": number(force.grants.keys, isNew: true)]
    case PolicyProposed.kind.name: ["policy": number(force.proposals.keys, isNew: true)]
    default:
      [
        "hold": number(force.holds.keys, isNew: false), "agreement": number(force.agreements.keys, isNew: false),
        "grant": number(force.grants.keys, isNew: false), "policy": number(force.proposals.keys, isNew: false),
      ]
    }
  }

  private static func members<Payload: ActPayload>(_: Payload.Type) -> [String] { Payload.shape.members.map(\.name) }
}
