import Mandate

/// A script of an ordinary deployment: who does what when, as values that can be told to any station, whole or in part,
/// once or again after a kill.
///
/// Every text in it contains ``secret``, so that a test can see where texts end up.
package struct Story: Sendable {
  /// Something that somebody does at a moment.
  package struct Step: Sendable {
    /// When.
    package let at: Instant
    /// Who.
    package let by: Actor
    /// What.
    package let act: Act
  }

  /// What every text contains and no leaf or message may.
  package static let secret = "Quintessa Blackwood"
  /// When the deployment's window opens: noon in London on an ordinary Saturday.
  package static let opening = Instant("2026-03-21T12:00:00Z") ?? Instant(milliseconds: 0)
  /// When the force is founded.
  package static let founding = opening.adding(.hours(-48))

  /// What has been told.
  package private(set) var steps: [Step] = []
  /// The moment of the next step.
  package var now = founding
  /// The deployment.
  package let id = DeploymentID(1)
  /// What its deployment runs with.
  package let setting: StorySetting
  private var grants = 0
  private var alerts = 0

  /// A story in which nothing has happened yet.
  package init(_ setting: StorySetting = .ordinary) {
    self.setting = setting
  }

  /// A story up to a live deployment of so many alerts and no end.
  package static var live: Story { live(.ordinary) }

  /// The same in a setting of its own.
  package static func live(_ setting: StorySetting) -> Story {
    var story = Story(setting)
    story.makeForce()
    story.prepare()
    story.start()
    return story
  }

  /// A step.
  package mutating func tell(_ act: Act, by officer: OfficerID?) {
    steps.append(Step(at: now, by: officer.map(Actor.officer) ?? .system, act: act))
  }

  /// Lets time pass.
  package mutating func wait(_ span: Span) { now = now.adding(span) }

  /// The number that the next alert gets.
  package mutating func nextAlert() -> AlertID {
    alerts += 1
    return AlertID(alerts)
  }

  mutating func grant(_ gives: Grant) {
    grants += 1
    tell(.grantProposed(GrantProposed(grant: GrantID(grants), gives: gives)), by: StoryCast.firstAdministrator)
    tell(.grantConfirmed(GrantConfirmed(grant: GrantID(grants))), by: StoryCast.secondAdministrator)
  }

  /// Text that somebody wrote about this.
  package static func words(_ what: String) -> String { "\(secret): \(what)" }

  /// A digest that is told from others by its last byte.
  package static func digest(_ number: UInt8) -> ContentDigest {
    ContentDigest(bytes: [UInt8](repeating: 0, count: 31) + [number]) ?? .zero
  }
}
