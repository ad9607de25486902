import Mandate
import Yams

extension Scenario {
  init(_ root: Node, file: String) throws(ScenarioProblem) {
    let head = try ScenarioReader(
      root, file: file, place: "",
      known: ["title", "about", "force", "zone", "starts", "policy", "officers", "evaluation", "steps"])
    title = try head.text("title", limit: 200)
    about = head.has("about") ? try head.text("about", limit: 8_000) : ""
    force = try head.text("force", limit: 200)
    guard let calendar = ScenarioCalendar(head.has("zone") ? try head.text("zone", limit: 60) : "Europe/London") else {
      throw head.problem("zone", "no time zone is called so")
    }
    self.calendar = calendar
    // A whole date stands there, so the moment from which it is read does not matter.
    let text = try head.text("starts", limit: 40)
    guard text.split(separator: " ").first.flatMap({ Day($0) }) != nil,
      let starts = calendar.read(text, from: Instant(milliseconds: 0)), (1970...2200).contains(Self.year(starts))
    else { throw head.problem("starts", "a local time was expected, such as 2026-03-10 08:00") }
    self.starts = starts
    policy = try Self.policy(head)
    officers = try Self.officers(head, calendar: calendar, starts: starts)
    evaluation = try Self.evaluation(head, calendar: calendar, starts: starts, officers: officers)
    steps = try Self.steps(
      head,
      form: ActForm(
        now: starts, calendar: calendar, handles: Self.numbers(of: officers), title: title, force: Force(),
        evaluation: evaluation?.made))
  }

  /// Officers' numbers: the founding administrators are 1 and 2.
  static func numbers(of officers: [ScenarioOfficer]) -> [String: OfficerID] {
    var numbers: [String: OfficerID] = ["first-administrator": OfficerID(1), "second-administrator": OfficerID(2)]
    for (index, officer) in officers.enumerated() { numbers[officer.handle] = OfficerID(index + 3) }
    return numbers
  }

  private static func year(_ instant: Instant) -> Int { Int(instant.description.prefix(4)) ?? 0 }

  private static func policy(_ head: ScenarioReader) throws(ScenarioProblem) -> Policy {
    guard head.has("policy") else { return .builtIn }
    let members = Policy.shape.members
    let section = try head.section("policy", known: Set(members.map(\.name)))
    var fields = Policy.shape.write(.builtIn)
    for (name, value) in try head.fields("policy") {
      fields[name] = value
      if members.first(where: { $0.name == name })?.form == Span.form {
        fields[name] = try section.span(name, default: .seconds(0)).field
      }
    }
    do throws(FieldProblem) {
      return try Policy.shape.read(fields)
    } catch {
      let key = error.path.split(separator: ".").first.map(String.init) ?? ""
      throw section.problem(key, "wanted \(error.wanted)")
    }
  }

  private static func officers(
    _ head: ScenarioReader, calendar: ScenarioCalendar, starts: Instant
  ) throws(ScenarioProblem) -> [ScenarioOfficer] {
    let section = try head.section("officers", known: nil)
    guard (1...500).contains(section.pairs.count) else {
      throw head.problem("officers", "holds \(section.pairs.count) officers; 1 to 500 were expected")
    }
    var officers: [ScenarioOfficer] = []
    for (handle, _) in section.pairs {
      let reserved = ["system", "roster", "first-administrator", "second-administrator"]
      guard handle.utf8.count <= 40, handle.contains(where: { !$0.isWhitespace }), !reserved.contains(handle) else {
        throw section.problem(handle, "is no handle: 1 to 40 bytes, and none of \(reserved.joined(separator: ", "))")
      }
      let officer = try section.section(
        handle, known: ["name", "rank", "roles", "trainingUntil", "biasAwareness"])
      var roles: [Role] = []
      for word in officer.has("roles") ? try officer.words("roles", limit: 20) : [] {
        guard let role = Role(rawValue: word) else {
          throw officer.problem("roles", "one of \(Role.allCases.map(\.rawValue).joined(separator: ", ")) was expected")
        }
        roles.append(role)
      }
      var trained: Day? = Day(number: calendar.local(starts).day.number + 180)
      if officer.has("trainingUntil") {
        let text = try officer.text("trainingUntil", limit: 20)
        trained = calendar.day(text, from: starts)
        guard trained != nil || text == "none" else {
          throw officer.problem("trainingUntil", "a day was expected, such as 2026-12-31 or +90d, or none")
        }
      }
      officers.append(
        ScenarioOfficer(
          handle: handle, name: officer.has("name") ? try officer.text("name", limit: 200) : handle,
          rank: officer.has("rank") ? try officer.choice("rank", of: Rank.self) : .staff, roles: roles,
          trainedUntil: trained, biasAwareness: try officer.flag("biasAwareness", default: true)))
    }
    return officers
  }

  private static func evaluation(
    _ head: ScenarioReader, calendar: ScenarioCalendar, starts: Instant, officers: [ScenarioOfficer]
  ) throws(ScenarioProblem) -> ScenarioEvaluation? {
    if head.has("evaluation"), case .scalar(let scalar) = try head.node("evaluation"), scalar.string == "none" {
      return nil
    }
    var fields = head.has("evaluation") ? try head.fields("evaluation") : [:]
    let section = head.has("evaluation") ? try head.section("evaluation", known: nil) : head
    let maker = officers.first { !$0.roles.filter { $0 == .systemEngineer || $0 == .auditor }.isEmpty }
    var by = maker?.handle ?? ""
    if case .text(let handle)? = fields.removeValue(forKey: "by") { by = handle }
    guard officers.contains(where: { $0.handle == by }) else {
      throw section.problem(
        "by", "no officer could put the evaluation on record: it takes a system-engineer or an auditor")
    }
    let form = ActForm(
      now: starts, calendar: calendar, handles: [:], title: "", force: Force(), evaluation: nil)
    do throws(FieldProblem) {
      guard case .evaluationMade(let made) = try form.act(EvaluationMade.kind.name, fields, deployment: nil) else {
        throw FieldProblem(wanted: "an evaluation")
      }
      return ScenarioEvaluation(by: by, made: made)
    } catch {
      let key = error.path.split(separator: ".").first.map(String.init) ?? ""
      throw section.problem(key, "wanted \(error.wanted)")
    }
  }
}
