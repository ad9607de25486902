import Mandate
import Yams

extension Scenario {
  /// Keys that say what a step does; each step has one.
  static let doings = ["do", "watchlist", "tallies", "alert", "erase", "erase-due", "clock", "wait"]

  static func steps(_ head: ScenarioReader, form: ActForm) throws(ScenarioProblem) -> [ScenarioStep] {
    guard case .sequence(let nodes) = try head.node("steps") else { throw head.problem("steps", "a list was expected") }
    guard (1...maximumSteps).contains(nodes.count) else {
      throw head.problem("steps", "holds \(nodes.count) steps; 1 to \(maximumSteps) were expected")
    }
    var form = form
    let starts = form.now
    var steps: [ScenarioStep] = []
    for (index, node) in nodes.enumerated() {
      let reader = try ScenarioReader(
        node, file: head.file, place: "steps[\(index + 1)]",
        known: Set(doings + ["at", "by", "with", "deployment", "refused", "note"]))
      if reader.has("at") {
        let text = try reader.text("at", limit: 40)
        guard let at = form.calendar.read(text, from: form.now) else {
          throw reader.problem(
            "at", "no local time; one such as 09:30, 2026-03-10 09:30, +1d 09:00 or +15m was expected")
        }
        guard at >= form.now else {
          throw reader.problem("at", "is before \(form.calendar.text(form.now)), which the story has reached")
        }
        form.now = at
      }
      let step = try step(reader, number: index + 1, form: form)
      switch step.doing {
      case .tallies(let plan): form.now = form.now.adding(.minutes(Int64(plan.minutes)))
      case .setClock(let by): form.now = form.now.adding(by)
      case .wait where reader.has("wait"):
        form.now = form.now.adding(try reader.span("wait", default: .seconds(0)))
      default: break
      }
      guard form.now.since(starts).milliseconds.magnitude <= 10 * 366 * 86_400_000 else {
        throw reader.problem("", "a story lasts at most ten years")
      }
      steps.append(step.doing.isWait ? step.moved(to: form.now) : step)
    }
    return steps
  }

  private static func step(
    _ reader: ScenarioReader, number: Int, form: ActForm
  ) throws(ScenarioProblem) -> ScenarioStep {
    let given = doings.filter(reader.has)
    guard given.count == 1 || (given.isEmpty && reader.has("note")) else {
      throw reader.problem("", "a step does one thing: \(doings.joined(separator: ", "))")
    }
    guard !reader.has("with") || given == ["do"] else { throw reader.problem("with", "belongs to do") }
    let deployment =
      reader.has("deployment") ? DeploymentID(try reader.integer("deployment", in: 1...1_000_000)) : nil
    let refused = reader.has("refused") ? try reader.choice("refused", of: Rule.self) : nil
    return ScenarioStep(
      number: number, line: reader.line ?? 0, at: form.now, by: try doer(reader, form: form),
      doing: try given.first.map { key throws(ScenarioProblem) in
        try doing(key, reader, deployment: deployment, form: form)
      } ?? .wait, deployment: deployment, refused: refused,
      note: reader.has("note") ? try reader.text("note") : nil)
  }

  private static func doer(
    _ reader: ScenarioReader, form: ActForm
  ) throws(ScenarioProblem) -> ScenarioStep.Doer {
    guard reader.has("by") else {
      if reader.has("do") || reader.has("watchlist") { throw reader.problem("by", "is missing: who does it") }
      return .system
    }
    let words = try reader.words("by")
    if words == ["system"] { return .system }
    if words == ["roster"] { return .roster }
    for word in words where form.handles[word] == nil {
      throw reader.problem("by", "there is no officer “\(YAMLDocument.shown(word))”")
    }
    return .officers(words)
  }

  private static func doing(
    _ key: String, _ reader: ScenarioReader, deployment: DeploymentID?, form: ActForm
  ) throws(ScenarioProblem) -> ScenarioStep.Doing {
    switch key {
    case "do":
      let name = try reader.text("do", limit: 60)
      let fields = try reader.fields("with")
      try check(name, fields, reader, below: "with", deployment: deployment, form: form)
      return .act(name: name, fields: fields)
    case "watchlist": return .watchlist(try WatchlistPlan(reader.section("watchlist", known: WatchlistPlan.keys), form))
    case "tallies": return .tallies(try TallyPlan(reader.section("tallies", known: TallyPlan.keys)))
    case "alert":
      let fields = try reader.fields("alert")
      try check(AlertRaised.kind.name, fields, reader, below: "alert", deployment: deployment, form: form)
      return .alert(fields)
    case "erase":
      var classes: [RetentionClass] = []
      for word in try reader.words("erase", limit: 7) {
        guard let retention = RetentionClass(rawValue: word) else {
          throw reader.problem("erase", "wanted \(RetentionClass.form)")
        }
        classes.append(retention)
      }
      return .erase(classes)
    case "erase-due":
      let words = try reader.text("erase-due", limit: 60)
      if words == "true" { return .eraseDue(within: .seconds(0)) }
      guard words.hasPrefix("within "), let ahead = Span(words: words.dropFirst(7)) else {
        throw reader.problem("erase-due", "true was expected, or within and a length of time, such as within 1 h")
      }
      return .eraseDue(within: ahead)
    case "clock":
      let words = try reader.text("clock", limit: 60)
      for (start, sign) in [("set back ", Int64(-1)), ("set forward ", 1)] where words.hasPrefix(start) {
        guard let span = Span(words: words.dropFirst(start.count)) else { break }
        return .setClock(by: Span(milliseconds: span.milliseconds * sign))
      }
      throw reader.problem(
        "clock", "set back or set forward and a length of time was expected, such as set back 10 min")
    default: return .wait
    }
  }

  /// Reads an act as it will be read, so that a story that cannot be told is not begun.
  private static func check(
    _ name: String, _ fields: [String: FieldValue], _ reader: ScenarioReader, below key: String,
    deployment: DeploymentID?, form: ActForm
  ) throws(ScenarioProblem) {
    do throws(FieldProblem) {
      _ = try form.act(name, fields, deployment: deployment)
    } catch {
      if error.path == "do" { throw reader.problem("do", "wanted \(error.wanted)") }
      let problem = reader.problem(key, "wanted \(error.wanted)")
      throw ScenarioProblem(
        file: problem.file, line: problem.line, place: problem.place + (error.path.isEmpty ? "" : ".\(error.path)"),
        reason: problem.reason)
    }
  }
}

extension ScenarioStep {
  /// The same step at another moment.
  func moved(to at: Instant) -> ScenarioStep {
    ScenarioStep(
      number: number, line: line, at: at, by: by, doing: doing, deployment: deployment, refused: refused, note: note)
  }
}

extension ScenarioStep.Doing {
  /// Whether nothing but time passes.
  var isWait: Bool { if case .wait = self { true } else { false } }
}
