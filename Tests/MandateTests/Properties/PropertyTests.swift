import Disclosure
import Mandate
import Testing

@Suite("Whatever people do, in whatever order")
struct PropertyTests {
  /// Seeds and steps: thousands of commands in all.
  private static let days: [RandomDay] = (1...16).compactMap { seed in
    guard var random = try? RandomDay(seed: UInt64(seed) &* 0x0EA7) else { return nil }
    random.go(800)
    return random
  }

  @Test("there is enough of everything for the properties to be shown on something")
  func enough() {
    let acts = Self.days.flatMap(\.day.acts)
    let kinds = Set(acts.map(\.act.kind.name))
    #expect(Self.days.count == 16 && acts.count > 4_000, "\(acts.count)")
    #expect(Self.days.map(\.refusals.count).reduce(0, +) > 2_000)
    #expect(Set(Self.days.flatMap(\.refusals).map(\.rule)).count > 25)
    for kind in [
      "deployment.authorised", "deployment.started", "alert.engaged", "deployment.halted", "erasure.finished",
      "deployment.closed", "deployment.cancelled", "watchlist.approved", "hold.placed", "figures.fixed",
    ] {
      #expect(kinds.contains(kind), "\(kind) never happened")
    }
  }

  @Test("replaying the recorded acts gives an equal state, and judging each again refuses none")
  func replay() throws {
    for random in Self.days {
      var force = Force()
      for act in random.day.acts {
        do {
          try force.judge(act.act, by: act.actor, at: act.at)
        } catch {
          Issue.record("\(act.act.kind.name) was recorded and is refused on replay: \(error)")
        }
        force.apply(act)
      }
      let same = force == random.day.force
      #expect(same)
    }
  }

  @Test("a stranger who judges the public statements finds no rule broken, but what was done late shown as late")
  func verified() throws {
    for random in Self.days {
      var replay = PublicReplay()
      for (index, statement) in random.day.statements.enumerated() { replay.take(statement, at: UInt64(index)) }
      replay.finish()
      #expect(replay.statements > 20)
      // Nothing refuses a late record, review or erasure: late is better than never, and it shows.
      let broken = Set(replay.breaches.map(\.rule)).subtracting([.recordDue, .reviewDue, .erasureDue])
      #expect(broken == [], "\(replay.breaches.first { broken.contains($0.rule) }?.sentence ?? "")")
    }
  }

  @Test("every act and every statement is read as it was written")
  func roundTrip() throws {
    for random in Self.days {
      for act in random.day.acts {
        let again = try RecordedAct(replaying: act.fields)
        #expect(again == act)
      }
      for statement in random.day.statements {
        let again = try RecordedStatement(reading: statement.fields)
        #expect(again == statement)
      }
    }
  }

  @Test("no statement and no refusal holds what anybody wrote")
  func secrets() {
    for random in Self.days {
      #expect(random.day.acts.contains { "\($0.fields)".contains(OrdinaryDay.secret) })
      for statement in random.day.statements { #expect(!"\(statement.fields)".contains(OrdinaryDay.secret)) }
      for refusal in random.refusals {
        #expect(!refusal.description.contains(OrdinaryDay.secret) && refusal.sentence.hasSuffix("."))
      }
    }
  }

  @Test("a deployment goes through its states in order, and nothing that ended begins again")
  func order() {
    let next: [Phase: Set<Phase>] = [
      .drafted: [.submitted, .cancelled], .submitted: [.authorised, .refused, .vetoed, .cancelled],
      .authorised: [.live, .cancelled], .live: [.paused, .ended], .paused: [.live, .ended], .ended: [.closed],
      .closed: [], .refused: [], .vetoed: [], .cancelled: [],
    ]
    for (id, recorded) in Self.days.flatMap({ $0.phases }) {
      // Between two looks a deployment may have gone through several states; these are all that can be passed at once.
      for (earlier, later) in zip(recorded, recorded.dropFirst()) {
        var reachable = next[earlier] ?? []
        for _ in 0..<3 { reachable.formUnion(reachable.flatMap { next[$0] ?? [] }) }
        #expect(reachable.contains(later), "\(id) went from \(earlier.rawValue) to \(later.rawValue)")
        #expect(!earlier.isFinal)
      }
    }
  }

  @Test("an alert is engaged only after two different people decided, and no lease outlives its window")
  func twoPeople() {
    for random in Self.days {
      for deployment in random.day.force.deployments.values {
        for alert in deployment.alerts.values where alert.engagement != nil {
          #expect(alert.assessor != nil && alert.decider != nil && alert.assessor != alert.decider)
          #expect(alert.assessment?.opinion != .different && alert.decision?.engage == true)
        }
        if let started = deployment.startedAt, let application = deployment.application {
          #expect(started >= application.window.start && started < application.window.end)
        }
      }
    }
  }

  @Test("what was erased is not needed: replaying without it leads to the same state in all that rules still use")
  func erased() throws {
    var compared = 0
    for random in Self.days {
      let remaining = Self.remaining(of: random.day.acts)
      compared += random.day.acts.count - remaining.count
      var force = Force()
      for act in remaining { force.apply(act) }
      let live = random.day.force
      #expect(force.officers == live.officers && force.grants == live.grants && force.policy == live.policy)
      #expect(force.holds == live.holds && force.agreements == live.agreements && force.last == live.last)
      #expect(force.erasures(at: random.day.now) == live.erasures(at: random.day.now))
      for (id, state) in live.deployments {
        let again = try #require(force.deployments[id], "\(id) is gone")
        #expect(Self.used(state) == Self.used(again), "\(id)")
      }
      // Whatever is tried next is refused on both or on neither.
      for act in random.day.acts.suffix(150) {
        let moment = random.day.moment
        let refused = [live, force].map { state in
          do {
            try state.judge(act.act, by: act.actor, at: moment)
            return false
          } catch {
            return true
          }
        }
        #expect(refused[0] == refused[1], "\(act.act.kind.name)")
      }
    }
    #expect(compared > 200, "only \(compared) acts were erased")
  }

  /// The acts that are left when what was erased is gone.
  private static func remaining(of acts: [RecordedAct]) -> [RecordedAct] {
    var gone: Set<Int> = []
    var held: [DeploymentID: [RetentionClass: Set<AlertID>]] = [:]
    for (place, act) in acts.enumerated() {
      if case .erasureBegun(let begun) = act.act {
        held[begun.deployment, default: [:]][begun.retention] = Set(begun.held)
      }
      guard case .erasureFinished(let finished) = act.act else { continue }
      for (earlier, other) in acts.prefix(place).enumerated()
      where other.act.deployment == finished.deployment && other.act.kind.retention == finished.retention {
        let kept = held[finished.deployment]?[finished.retention] ?? []
        if let alert = other.act.alert, kept.contains(alert) { continue }
        gone.insert(earlier)
      }
    }
    return acts.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  /// What the rules still ask of a deployment, of which something may have been erased.
  private static func used(_ state: DeploymentState) -> [String] {
    let started = state.startedAt != nil
    let facts: [Any?] = [
      state.phase, state.operation, state.consultation, state.authority, state.noticedAt, state.waiverRank,
      state.place, state.check, state.startedAt, state.endedAt, state.overAt, state.manner, state.liveSince,
      state.liveFor, state.necessityAt, state.pausedFor, state.faces, state.figures, state.recordedAt, state.review,
      state.openActions.sorted(), state.erasing.keys.map(\.rawValue).sorted(), state.erased.map(\.rawValue).sorted(),
      state.heldBack.mapValues { $0.sorted() }.sorted { $0.key.rawValue < $1.key.rawValue },
      state.alerts.sorted { $0.key < $1.key }.map { "\($0)" }, state.entries, state.application,
      started ? state.people : 0, started ? state.categories : [], state.acknowledged.sorted(),
    ]
    return facts.map { "\($0 as Any)" }
  }
}
