import Mandate
import Testing

@Suite("A trial's state is the replay of its events, and of nothing else")
struct ReplayTests {
  /// A command at a moment that never goes back.
  private struct Step {
    let command: TrialCommand
    let moment: Instant
  }

  @Test("whatever is asked in whatever order, replaying all events gives the state that was reached step by step")
  func randomSequences() {
    var randomness = SplitMix64(state: 0x0EA7)
    var taken = 0
    var refused = 0
    for _ in 0..<2_000 {
      var trial = TrialAuthority(replaying: [])
      var events: [TrialEvent] = []
      for step in Self.steps(&randomness) {
        let before = trial
        do {
          let new = try TrialAuthority.decide(step.command, in: trial, at: step.moment)
          #expect(trial == before, "deciding changes nothing")
          for event in new { trial.apply(event) }
          events += new
          taken += 1
        } catch {
          refused += 1
        }
        #expect(TrialAuthority(replaying: events) == trial)
        #expect(Self.agrees(trial, TrialAuthority(replaying: events), at: step.moment))
        Self.checkInvariants(trial, events)
      }
    }
    // Were one of these rare, the property would be shown on nothing.
    #expect(taken > 1_000 && refused > 1_000)
  }

  @Test("events say what happened, when, and by a stable name")
  func events() throws {
    var trial = TrialAuthority(replaying: [])
    let declared = try TrialAuthority.decide(.declare(TrialStory().declaration), in: trial, at: TrialStory.noon)
    #expect(declared.map(\.name) == ["trial.declared"] && declared.map(\.at) == [TrialStory.noon])
    #expect(declared.map(\.fact) == [.declared(TrialStory().declaration, until: TrialStory.noon + 8 * 3_600_000)])
    for event in declared { trial.apply(event) }
    let ended = try TrialAuthority.decide(.end, in: trial, at: TrialStory.noon + 5)
    #expect(ended.map(\.name) == ["trial.ended"] && ended.map(\.fact) == [.ended])
    #expect(ended.map(\.at) == [TrialStory.noon + 5])
  }

  /// One to six commands: sound and unsound declarations, ends, at growing moments.
  private static func steps(_ randomness: inout SplitMix64) -> [Step] {
    var moment = TrialStory.noon
    return (0..<Int.random(in: 1...6, using: &randomness)).map { _ in
      moment = moment + Int64.random(in: 0...10_000_000, using: &randomness)
      guard Int.random(in: 0..<3, using: &randomness) > 0 else { return Step(command: .end, moment: moment) }
      var story = TrialStory()
      story.id = AuthorityID(high: .random(in: 0...1, using: &randomness), low: 1)
      story.people = Int.random(in: 0...502, using: &randomness)
      story.threshold = Threshold(millionths: .random(in: -10...1_000_010, using: &randomness))
      story.window = Span(milliseconds: .random(in: 0...90_000_000, using: &randomness))
      story.consentRecorded = Int.random(in: 0..<8, using: &randomness) > 0
      return Step(command: .declare(story.declaration), moment: moment)
    }
  }

  private static func agrees(_ one: TrialAuthority, _ other: TrialAuthority, at moment: Instant) -> Bool {
    one.refusalOfPermit(at: moment) == other.refusalOfPermit(at: moment)
  }

  /// What must hold of every state that can be reached.
  private static func checkInvariants(_ trial: TrialAuthority, _ events: [TrialEvent]) {
    #expect((trial.declaration == nil) == events.isEmpty)
    #expect((trial.start == nil) == events.isEmpty && (trial.until == nil) == events.isEmpty)
    #expect(trial.ended == events.contains { $0.fact == .ended })
    guard let declaration = trial.declaration, let start = trial.start, let until = trial.until else { return }
    #expect(declaration.consentRecorded && (1...500).contains(declaration.list.people))
    #expect(declaration.list.owner == declaration.id && start <= until)
    #expect(trial.ended || until.since(start) == declaration.window)
  }
}

/// A small generator of random numbers that gives the same sequence for the same start.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
