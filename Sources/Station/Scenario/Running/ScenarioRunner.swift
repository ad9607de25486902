import Disclosure
import Ledger
import Mandate
import Stores

/// Tells a scenario in a station of its own, whose clock it moves.
///
/// Whatever happens is a real act by an officer with an account, judged by the rules and written to the log; what is told
/// is read back from there.
public final class ScenarioRunner {
  /// The story.
  public let scenario: Scenario
  /// The station that it is told in.
  public let station: Station

  let clock: StoryClock
  let tell: (ScenarioEvent) -> Void
  let numbers: [String: OfficerID]
  private let handles: [OfficerID: String]
  private var replay = PublicReplay()
  private var seen: UInt64 = 0
  private var signed: UInt64 = 0
  private var (statements, acts, padding, refusals) = (0, 0, 0, 0)
  private var records: [DeploymentRecordedStatement] = []
  var isFounding = true

  private init(_ scenario: Scenario, station: Station, clock: StoryClock, tell: @escaping (ScenarioEvent) -> Void) {
    self.scenario = scenario
    self.station = station
    self.clock = clock
    self.tell = tell
    numbers = Scenario.numbers(of: scenario.officers)
    handles = Dictionary(numbers.map { ($0.value, $0.key) }, uniquingKeysWith: { $1 })
  }

  /// Tells a story, in a folder that holds no installation yet.
  ///
  /// - Parameter tell: is told what happens; the summary comes last.
  /// - Returns: the runner with its station, and the summary. A refusal that the story does not expect, or one that does
  ///   not come, ends it early.
  public static func run(
    _ scenario: Scenario, in folder: StationFolder, tell: @escaping (ScenarioEvent) -> Void
  ) throws(StationProblem) -> (runner: ScenarioRunner, summary: ScenarioSummary) {
    let clock = StoryClock(start: scenario.starts)
    let station = try Station.found(
      folder,
      Station.Founding(
        force: scenario.force, origin: "scenario.example/overt", demo: true, policy: scenario.policy),
      clock: clock.source)
    let runner = ScenarioRunner(scenario, station: station, clock: clock, tell: tell)
    let deviation = try runner.tellStory()
    let summary = runner.summary(deviation)
    tell(.summary(summary))
    return (runner, summary)
  }

  private func tellStory() throws(StationProblem) -> ScenarioDeviation? {
    do throws(StationProblem) {
      try found()
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      try observe()
      tell(
        .refusal(
          ScenarioRefusal(
            refusal: refusal, step: 0, by: actor(.officer(OfficerID(1)), nil), asked: "officers", expected: false,
            at: clock.now.wall)))
      return ScenarioDeviation(step: 0, line: 0, expected: nil, refused: refusal.rule)
    }
    isFounding = false
    for step in scenario.steps {
      if let deviation = try take(step) { return deviation }
    }
    return nil
  }

  /// Carries out a step and says where it did not go as the story says.
  private func take(_ step: ScenarioStep) throws(StationProblem) -> ScenarioDeviation? {
    if let note = step.note { tell(.note(note, at: step.at)) }
    var refused: Refusal?
    do throws(StationProblem) {
      try move(to: step.at)
      try carryOut(step)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      refused = refusal
    }
    try observe()
    if let refused {
      let isExpected = refused.rule == step.refused
      refusals += isExpected ? 1 : 0
      tell(
        .refusal(
          ScenarioRefusal(
            refusal: refused, step: step.number, by: actor(doers(of: step).first ?? .system, nil),
            asked: step.doing.name, expected: isExpected, at: clock.now.wall)))
    }
    guard refused?.rule != step.refused else { return nil }
    return ScenarioDeviation(step: step.number, line: step.line, expected: step.refused, refused: refused?.rule)
  }

  /// Lets time pass, a minute at a time while anything is live.
  func move(to target: Instant) throws(StationProblem) {
    while station.force.hasLive, clock.now.wall.adding(.minutes(1)) < target {
      clock.move(to: clock.now.wall.adding(.minutes(1)))
      try advance()
    }
    guard target > clock.now.wall else { return }
    clock.move(to: target)
    try advance()
  }

  /// Lets the station do what rules demand by themselves. While a clock that was set back has not caught up, nothing can
  /// be recorded.
  private func advance() throws(StationProblem) {
    guard clock.now.wall >= station.force.last?.wall ?? clock.now.wall else { return }
    try station.advance()
    try observe()
  }

  /// Who acts in a step.
  func doers(of step: ScenarioStep) -> [Actor] {
    switch step.by {
    case .system: [.system]
    case .officers(let handles): handles.compactMap { numbers[$0].map(Actor.officer) }
    case .roster:
      rostered(step).isEmpty ? [.system] : rostered(step)
    }
  }

  /// Everybody on the roster; where nobody is, the system's attempt is refused.
  private func rostered(_ step: ScenarioStep) -> [Actor] {
    Set(station.force.deployments[deployment(of: step)]?.roster.map(\.officer) ?? []).sorted().map(Actor.officer)
  }

  /// The deployment that a step is about.
  func deployment(of step: ScenarioStep) -> DeploymentID {
    step.deployment ?? station.force.deployments.keys.max() ?? DeploymentID(1)
  }

  /// Reads what is new in the log and tells it.
  func observe() throws(StationProblem) {
    let range = seen..<station.size
    if !range.isEmpty {
      let (leaves, found) = try station.stored { () throws(StoreProblem) in
        (try station.store.leaves(range), try station.store.records(opening: range))
      }
      let opening = Dictionary(found.compactMap { record in record.leaf.map { ($0, record) } }) { $1 }
      for (index, leaf) in zip(range, leaves) { try observe(leaf, at: index, opened: opening[index]) }
      seen = range.upperBound
    }
    if let size = station.checkpoint?.checkpoint.size, size != signed {
      signed = size
      tell(.published(size: size, at: clock.now.wall))
    }
  }

  private func observe(_ leaf: [UInt8], at index: UInt64, opened: StoredRecord?) throws(StationProblem) {
    if let opened {
      acts += 1
      guard let recorded = try station.open(opened) else { return }
      tell(.act(recorded, index: index, by: actor(recorded.actor, recorded.act), founding: isFounding))
    } else if let statement = try? EntryCoding.statement(from: leaf) {
      statements += 1
      replay.take(statement, at: index)
      if case .deploymentRecorded(let said) = statement.statement { records.append(said) }
      tell(.statement(statement, index: index))
    } else {
      padding += 1
    }
  }

  /// Who somebody is, and in which role they act.
  private func actor(_ actor: Actor, _ act: Act?) -> ScenarioActor {
    guard let id = actor.officer else { return ScenarioActor(handle: nil, role: nil) }
    let held = station.force.officers[id]?.roles ?? []
    let fitting = act.map { act in act.kind.roles.filter(held.contains) } ?? (held.count == 1 ? Array(held) : [])
    let rostered = act?.deployment.flatMap { station.force.deployments[$0] }
    let role = fitting.first { rostered?.isRostered(id, as: $0) == true } ?? fitting.first
    return ScenarioActor(handle: handles[id] ?? "\(id)", role: role)
  }

  private func summary(_ deviation: ScenarioDeviation?) -> ScenarioSummary {
    var replay = replay
    replay.finish()
    return ScenarioSummary(
      entries: station.size, published: signed, statements: statements, acts: acts, padding: padding,
      refusals: refusals, records: records, asked: replay.asked.values.reduce(0, +), breaches: replay.breaches,
      deviation: deviation)
  }
}
