import Mandate
import Testing

/// A part of a story.
typealias Telling = @Sendable (inout OrdinaryDay) throws -> Void

/// One try at an invariant: a story up to a point, and what is tried then.
struct Scenario: Sendable, CustomTestStringConvertible {
  /// What comes of it.
  enum Outcome: Sendable {
    /// A rule refuses it.
    case refused(Rule)
    /// It is just inside the limit, and allowed.
    case allowed
    /// It is allowed, and then this holds.
    case holds(@Sendable (OrdinaryDay) -> Bool)
  }

  let title: String
  let opening: Instant
  let outcome: Outcome
  let prepare: Telling
  let attempt: Telling

  var testDescription: String { title }

  /// What is tried is refused by a rule.
  static func breaks(
    _ title: String, _ rule: Rule, opening: Instant = OrdinaryDay.noon, after prepare: @escaping Telling,
    by attempt: @escaping Telling
  ) -> Scenario {
    Scenario(title: title, opening: opening, outcome: .refused(rule), prepare: prepare, attempt: attempt)
  }

  /// What is tried lies just inside the limit.
  static func keeps(
    _ title: String, opening: Instant = OrdinaryDay.noon, after prepare: @escaping Telling,
    by attempt: @escaping Telling
  ) -> Scenario {
    Scenario(title: title, opening: opening, outcome: .allowed, prepare: prepare, attempt: attempt)
  }

  /// After the story, something holds by itself.
  static func shows(
    _ title: String, after prepare: @escaping Telling, _ holds: @escaping @Sendable (OrdinaryDay) -> Bool
  ) -> Scenario {
    Scenario(
      title: title, opening: OrdinaryDay.noon, outcome: .holds(holds), prepare: prepare,
      attempt: { day throws in try day.advance() })
  }
}

extension Scenario {
  /// What came of the try: the refusal, if there was one, and the day after it.
  func run() throws -> (refusal: Refusal?, day: OrdinaryDay) {
    var day = try OrdinaryDay(opening: opening)
    try prepare(&day)
    do {
      try attempt(&day)
      return (nil, day)
    } catch let refusal as Refusal {
      return (refusal, day)
    }
  }
}

/// An invariant of the design with what tries to break it.
struct Invariant: Sendable, CustomTestStringConvertible {
  let name: String
  let says: String
  let scenarios: [Scenario]

  init(_ number: Int, _ says: String, _ scenarios: [Scenario]) {
    name = "I\(number)"
    self.says = says
    self.scenarios = scenarios
  }

  var testDescription: String { "\(name): \(says)" }
}
