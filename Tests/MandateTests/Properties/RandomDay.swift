import Mandate

/// A force in which people do sensible and nonsensical things at random, the same for the same seed.
struct RandomDay {
  private(set) var day: OrdinaryDay
  /// What was refused.
  private(set) var refusals: [Refusal] = []
  /// The phases that each deployment went through, in order.
  private(set) var phases: [DeploymentID: [Phase]] = [:]
  private var randomness: SplitMix64

  init(seed: UInt64) throws {
    day = try OrdinaryDay()
    randomness = SplitMix64(state: seed)
  }

  /// Does so many things.
  mutating func go(_ steps: Int) {
    for _ in 0..<steps {
      day.now = day.now.adding(Span(milliseconds: .random(in: 0...passing, using: &randomness)))
      // People mostly go on with what they are at.
      if chance(10) { day.id = DeploymentID(.random(in: 1...max(1, day.force.deployments.count), using: &randomness)) }
      if chance(60) || chance(2) && day.deployment?.phase.isFinal == true {
        day.id = DeploymentID(day.force.deployments.count + 1)
      }
      do {
        if chance(3) { try nonsense() } else { try sense() }
      } catch let refusal as Refusal {
        refusals.append(refusal)
      } catch {
        // A field that did not read: the command never reached the rules.
      }
      for (id, state) in day.force.deployments where phases[id]?.last != state.phase {
        phases[id, default: []].append(state.phase)
      }
    }
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &randomness) == 0 }

  /// Mostly moments pass, now and then hours.
  private var passing: Int64 {
    mutating get { chance(90) ? 20_000_000 : chance(15) ? 900_000 : 20_000 }
  }

  /// An officer: mostly the one whose task it is.
  private mutating func by(_ officer: OfficerID) -> OfficerID {
    chance(10) ? OfficerID(.random(in: 1...23, using: &randomness)) : officer
  }

  /// A step that fits where the deployment stands.
  private mutating func sense() throws {
    let opening = day.now.adding(.minutes(.random(in: 1...30, using: &randomness))).toTheMinute
    let operation = "Operation \(Int.random(in: 1...30, using: &randomness))".written
    let plan: (inout Plan) -> Void = {
      $0 = Plan(opening: opening)
      $0.operation = operation
    }
    switch day.deployment?.phase {
    case nil:
      try day.draft(by: by(Cast.applicant), plan)
    case .drafted:
      if chance(4) { try day.draft(by: by(Cast.applicant), plan) }
      try day.submit(by: by(Cast.applicant))
    case .submitted: try decideOnApplication()
    case .authorised: try prepare()
    case .live: try act()
    case .paused:
      switch Int.random(in: 0..<6, using: &randomness) {
      case 0: try day.recordNecessity()
      case 1: try day.halt(by: by(Cast.gold))
      case 2: try day.confirm()
      case 3: try day.check()
      default: try day.resume(by: by(Cast.silver))
      }
    case .ended: try afterwards()
    case .cancelled, .refused, .vetoed, .closed:
      try day.erase([.watchlist, .alert, .engagement, .texts].randomElement(using: &randomness) ?? .texts)
    }
  }

  private mutating func decideOnApplication() throws {
    switch Int.random(in: 0..<10, using: &randomness) {
    case 0: try day.consult(.veto)
    case 1...3: try day.consult(.mitigation, [Condition(kind: .maximumSize, value: 5)], by: by(Cast.otherCommander))
    case 4...5: try day.consult(by: by(Cast.commander))
    case 6: try day.give(urgency: "urgent".written, by: by(Cast.dutyInspector))
    case 7:
      try day.take(
        .deploymentRefused(DeploymentRefused(deployment: day.id, reasons: "no".written)), by: by(Cast.superintendent))
    default: try day.give(by: by(Cast.superintendent))
    }
  }

  private mutating func prepare() throws {
    switch Int.random(in: 0..<12, using: &randomness) {
    case 0: try day.notice()
    case 1: try day.waive(by: by(Cast.superintendent))
    case 2:
      let minor = chance(2)
      try day.build(people: .random(in: 0...6, using: &randomness), by: by(Cast.compiler)) {
        $0.minor(minor && $0.number == 1, by: Cast.superintendent)
      }
    case 3: try day.freeze(by: by(Cast.compiler))
    case 4: try day.approve(by: by(Cast.superintendent))
    case 5: try day.brief()
    case 6: try day.confirm()
    case 7: try day.check()
    case 8: try day.followUp(upheld: !chance(4), by: by(Cast.superintendent))
    case 9 where chance(10):
      try day.take(
        .deploymentCancelled(DeploymentCancelled(deployment: day.id, reasons: "rain".written)), by: by(Cast.applicant))
    default:
      if day.deployment?.noticedAt == nil { try day.notice() }
      let minor = chance(3)
      try day.build { $0.minor(minor && $0.number == 1, by: Cast.superintendent) }
      if minor { try day.approve() }
      try day.freeze()
      if chance(2) { try day.volunteers() }
      try day.brief()
      try day.confirm()
      try day.check()
      day.now = max(day.now, day.deployment?.application?.window.start ?? day.now)
      try day.start(by: by(Cast.silver))
    }
  }

  private mutating func act() throws {
    let raised = day.deployment?.alerts.count ?? 0
    let alert = AlertID(.random(in: max(1, chance(4) ? 1 : raised)...max(1, raised), using: &randomness))
    switch Int.random(in: 0..<24, using: &randomness) {
    case 0...2: try day.tally(faces: .random(in: 0...3_000, using: &randomness))
    case 3...4: _ = try day.alert(blueList: chance(6))
    case 5...10:
      try day.assess(
        alert, Opinion.allCases.randomElement(using: &randomness) ?? .same, refer: !chance(3),
        by: by(chance(3) ? Cast.allRounder : Cast.lfrOperator))
    case 11...14:
      try day.decide(alert, engage: !chance(3), by: by(chance(3) ? Cast.allRounder : Cast.engagementOfficer))
    case 15:
      let met = try day.alert()
      try day.assess(met, chance(3) ? .cannotSay : .same)
      try day.decide(met)
      try day.engage(met, EngagementResult.allCases.randomElement(using: &randomness) ?? .samePerson)
    case 16...17:
      try day.engage(
        alert, EngagementResult.allCases.randomElement(using: &randomness) ?? .samePerson,
        by: by(Cast.engagementOfficer))
    case 18: try day.outcome(alert)
    case 19: try day.recordNecessity(!chance(6))
    case 20: try day.flag(FlagKind.allCases.randomElement(using: &randomness) ?? .poolFull)
    case 21: try day.pause(by: by(Cast.silver))
    case 22 where chance(2): try day.pass()
    case 22 where chance(4): try day.take(.clockJumped(ClockJumped(by: .seconds(90))), by: nil)
    case 23 where chance(3): try chance(2) ? day.end(by: by(Cast.silver)) : day.halt(by: by(Cast.silver))
    default: try day.roster(Cast.roster, by: by(Cast.silver))
    }
  }

  private mutating func afterwards() throws {
    switch Int.random(in: 0..<10, using: &randomness) {
    case 0...1:
      for number in day.deployment?.alerts.keys.sorted() ?? [] where day.deployment?.alerts[number]?.assessment == nil {
        try day.assess(number, .cannotSay, refer: false)
      }
      try day.publish()
    case 2: try day.review(lessons: .random(in: 0...2, using: &randomness))
    case 3: try day.hold(.alert, chance(2) ? AlertID(1) : nil)
    case 4:
      let hold = HoldID(.random(in: 1...max(1, day.force.holds.count), using: &randomness))
      try day.take(.holdEnded(HoldEnded(hold: hold, reasons: "over".written)), by: Cast.informationOfficer)
    case 5...7: try day.erase([.watchlist, .alert, .engagement].randomElement(using: &randomness) ?? .alert)
    default: try day.close()
    }
  }

  /// An act of the log, changed at random, by anybody.
  private mutating func nonsense() throws {
    guard let earlier = day.acts.randomElement(using: &randomness) else { return }
    var fields = earlier.fields
    if case .record(let payload)? = fields["fields"] { fields["fields"] = change(.record(payload)) }
    let act = try RecordedAct(replaying: fields).act
    let officer = chance(4) ? nil : OfficerID(.random(in: 1...23, using: &randomness))
    try day.take(act, by: chance(2) ? officer : earlier.actor.officer)
  }

  /// A value of which something is changed.
  private mutating func change(_ value: FieldValue) -> FieldValue {
    switch value {
    case .null: return .null
    case .bool(let bool): return .bool(chance(3) ? !bool : bool)
    case .integer(let number):
      let others: [Int64] = [0, 1, -1, number &+ 1, 1_000_000_000_000, -1_000_000_000_000, .max, .min]
      return .integer(chance(3) ? others.randomElement(using: &randomness) ?? 0 : number)
    case .text(let text): return .text(chance(8) ? (chance(2) ? "" : "1970-01-01T00:00:00Z") : text)
    case .list(let values):
      if chance(6) { return .list(values + values) }
      return .list(chance(6) ? [] : values.map { change($0) })
    case .record(let fields):
      var changed = fields
      for key in fields.keys.sorted() where chance(3) { changed[key] = fields[key].map { change($0) } }
      return .record(changed)
    }
  }
}
