import Mandate

/// An ordinary deployment of an ordinary force, told in the field's words: `var day = try OrdinaryDay(); try
/// day.authorise()`. It breaks no rule; each test changes what it is about. Every text in it contains ``secret``, so that a
/// test can see where texts end up.
struct OrdinaryDay {
  /// What every text contains and no refusal or statement may.
  static let secret = "Quintessa Blackwood"

  /// The state of the force.
  private(set) var force: Force
  /// What the log holds.
  private(set) var log: [Entry]
  /// The clock on the wall.
  var now: Instant
  /// The deployment that the story is about.
  var id = DeploymentID(1)
  /// When the window of the deployment opens.
  let opening: Instant

  /// A force with all its people, the day before a deployment that opens at `opening`.
  init(opening: Instant = OrdinaryDay.noon) throws(Refusal) {
    self.opening = opening
    (force, log) = (Force(), [])
    now = opening.adding(.hours(-48))
    try found()
    now = opening.adding(.hours(-24))
  }

  /// Noon in London on 28 March 2026, the day before clocks go forward.
  static let noon = Instant("2026-03-28T12:00:00Z") ?? Instant(milliseconds: 0)

  /// The deployment as it stands.
  var deployment: DeploymentState? { force.deployments[id] }

  /// The moment by both clocks.
  var moment: Moment { Moment(wall: now, boot: now.since(Instant(milliseconds: 1_700_000_000_000))) }

  /// Does something, as the application does it: what rules demand by themselves comes first.
  mutating func take(_ act: Act, by officer: OfficerID?) throws(Refusal) {
    try advance()
    let decision = try force.decide(act, by: officer.map(Actor.officer) ?? .system, at: moment)
    force = decision.state
    log += decision.entries
  }

  /// Lets the rules do what they demand by themselves at this moment.
  mutating func advance() throws(Refusal) {
    let decision = try force.advance(to: moment)
    force = decision.state
    log += decision.entries
  }

  /// Lets time pass.
  mutating func wait(_ span: Span) throws(Refusal) {
    now = now.adding(span)
    try advance()
  }

  /// What something is refused for at this moment, if it is; nothing is done.
  func refusal(of act: Act, by officer: OfficerID?) -> Refusal? {
    var copy = self
    do {
      try copy.take(act, by: officer)
      return nil
    } catch {
      return error
    }
  }

  /// What a part of the story is refused for, if it is; nothing is done.
  func refusal(_ tell: (inout OrdinaryDay) throws(Refusal) -> Void) -> Refusal? {
    var copy = self
    do {
      try tell(&copy)
      return nil
    } catch {
      return error
    }
  }

  /// The acts of the log in order.
  var acts: [RecordedAct] {
    log.compactMap { if case .act(let act) = $0 { act } else { nil } }
  }

  /// The statements of the log in order.
  var statements: [RecordedStatement] {
    log.compactMap { if case .statement(let statement) = $0 { statement } else { nil } }
  }

  /// Text that somebody wrote.
  static func words(_ what: String) -> String { "\(secret): \(what)" }

  /// A digest that is told from others by its last byte.
  static func digest(_ number: UInt8) -> ContentDigest {
    ContentDigest(bytes: [UInt8](repeating: 0, count: 31) + [number]) ?? .zero
  }
}

extension String {
  /// Text that somebody wrote about this.
  var written: String { OrdinaryDay.words(self) }
}
