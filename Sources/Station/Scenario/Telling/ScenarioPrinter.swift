import Mandate

/// Turns what a runner tells into lines for a terminal. They name officers and give reasons, and stay where they are
/// printed: nothing of that is in the published log.
public struct ScenarioPrinter {
  private let scenario: Scenario
  private let handles: [OfficerID: String]
  private let width: Int
  private var day: Day?

  /// A printer of a scenario.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    handles = Dictionary(Scenario.numbers(of: scenario.officers).map { ($0.value, $0.key) }, uniquingKeysWith: { $1 })
    let titles = scenario.officers.flatMap { officer in
      officer.roles.map { ScenarioActor(handle: officer.handle, role: $0).title.count }
    }
    width = min(titles.max() ?? 6, 44)
  }

  /// The lines before the first event.
  public var head: [String] { [scenario.title] + Self.wrapped(scenario.about) + [""] }

  /// The lines of an event; none for what would only be noise.
  public mutating func lines(_ event: ScenarioEvent) -> [String] {
    switch event {
    case .note(let text, let at): return dated(at) + [""] + Self.wrapped(text)
    case .act(let recorded, _, let by, let founding):
      if founding { return [] }
      if case .cameraTallied = recorded.act { return [] }
      return line(recorded.at.wall, by.title, recorded.act.sentence { handles[$0] ?? "\($0)" })
    case .statement(let said, _):
      return dated(said.at) + line(nil, "published", Self.sentence(said.statement))
    case .founded(let officers, let grants, let at):
      return line(
        at, "administrators",
        "gave \(Act.count(officers, "officer")) accounts, and made \(grants) grants of rank, role and training between the two of them"
      )
    case .tallied(let plan, let cameras, let at):
      return line(
        at, "system",
        "tallied \(Act.count(plan.faces, "face")) on \(Act.count(cameras, "camera")) over \(plan.minutes) min")
    case .refusal(let refused):
      let said = refused.refusal.description.split(separator: "\n").map { "          \($0)" }
      return line(
        refused.at, refused.by.title,
        "asked for \(refused.asked) and was refused\(refused.expected ? ", as the story says" : "")") + said
    case .published: return []
    case .summary(let summary): return Self.lines(summary)
    }
  }

  private mutating func dated(_ at: Instant) -> [String] {
    let today = scenario.calendar.local(at).day
    guard today != day else { return [] }
    day = today
    return ["", "\(today), local time of \(scenario.calendar.name)"]
  }

  private mutating func line(_ at: Instant?, _ who: String, _ what: String) -> [String] {
    let time = at.map { scenario.calendar.time($0) } ?? "        "
    let padding = String(repeating: " ", count: max(0, width - who.count))
    return (at.map { dated($0) } ?? []) + ["\(time)  \(who)\(padding)  \(Self.oneLine(what))"]
  }

  private static func sentence(_ statement: Statement) -> String {
    let payload = statement.payload
    return "\(type(of: payload).name): \(type(of: payload).about)"
  }

  private static func lines(_ summary: ScenarioSummary) -> [String] {
    var lines = [""]
    for record in summary.records {
      let figures = record.figures
      lines += [
        "Record of \(record.deployment): \(record.watchlist) on the watchlist ("
          + record.categories.map { "\($0.count) \($0.category)" }.joined(separator: ", ")
          + "), \(Act.count(record.faces, "face")) seen",
        "  \(Act.count(figures.alerts, "alert")): \(figures.trueUnengaged) true, \(figures.confirmedTrue) confirmed true, "
          + "\(figures.falseUnengaged) false, \(figures.confirmedFalse) confirmed false, "
          + "\(figures.unconfirmed) unconfirmed",
        "  \(Act.count(figures.engagements, "engagement")), \(figures.stopsOnFalse) on false alerts; "
          + "\(Act.count(figures.arrestsOnTrue + figures.arrestsOnFalse, "arrest"))",
      ]
    }
    lines.append(
      "The log has \(summary.entries) entries: \(summary.statements) statements, \(summary.acts) sealed acts, "
        + "\(summary.padding) of padding; \(summary.published) are under the last checkpoint.")
    lines.append(
      summary.breaches.isEmpty
        ? "Its public statements were asked \(summary.asked) times about the rules, and show none broken."
        : "Its public statements show rules broken:")
    lines += summary.breaches.map { "  \($0.rule.rawValue) (entry \($0.index)): \($0.sentence)" }
    if summary.refusals > 0 { lines.append("\(Act.count(summary.refusals, "refusal")) came as the story says.") }
    return lines
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Prose in lines of at most 110 characters.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < 110 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
