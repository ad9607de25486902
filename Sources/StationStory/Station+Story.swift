import Mandate
import Station
import Stores

extension Story {
  /// A step that stands for a whole erasure of a class, which the station does by itself.
  package mutating func erase(_ retention: RetentionClass) {
    tell(
      .erasureBegun(ErasureBegun(deployment: id, retention: retention, records: 0, held: [])),
      by: StoryCast.informationOfficer)
  }

  /// The deployment is closed.
  package mutating func close() {
    tell(.deploymentClosed(DeploymentClosed(deployment: id)), by: StoryCast.informationOfficer)
  }

  /// A whole deployment: from an empty force to a closed deployment.
  package static var whole: Story {
    var story = live
    story.wait(.minutes(2))
    story.tally(faces: 4_000)
    story.trueAlert()
    story.wait(.minutes(1))
    story.falseAlert()
    story.wait(.minutes(5))
    story.end()
    story.wait(.minutes(5))
    story.publish()
    for retention in [RetentionClass.watchlist, .alert, .engagement] { story.erase(retention) }
    story.close()
    return story
  }

  /// What goes on from ``live`` in a short deployment with something of everything, to be killed at any moment.
  package static let restless: [Step] = {
    var story = live
    let told = story.steps.count
    for minute in 0..<12 {
      story.wait(.seconds(45))
      story.tally(faces: 40 + minute)
      switch minute % 4 {
      case 0: story.trueAlert()
      case 2: story.falseAlert()
      default: story.tally(faces: minute, camera: "south")
      }
    }
    story.wait(.minutes(1))
    story.end()
    story.publish()
    story.hold(AlertID(1))
    for retention in [RetentionClass.watchlist, .alert, .engagement] { story.erase(retention) }
    story.close()
    return Array(story.steps[told...])
  }()

  /// The key of a command by its number.
  package static func key(_ number: Int) -> CommandKey? {
    CommandKey(bytes: (0..<CommandKey.size).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 9 })
  }

  /// A clock of the story, as it shows at a step: the same in each process that goes on with it.
  package static func clock(at instant: Instant = founding) -> StoryClock {
    let clock = StoryClock(start: founding)
    clock.move(to: instant)
    return clock
  }
}

extension Station {
  /// Founds the station of the story.
  ///
  /// - Parameter source: the clock that the station goes by, where that is another than the story's.
  package static func found(
    _ folder: StationFolder, story clock: StoryClock, source: MomentSource? = nil, postgreSQL: String? = nil
  ) throws(StationProblem) -> Station {
    try found(
      folder,
      Founding(force: Story.words("force"), origin: "example.org/overt", demo: false, postgreSQL: postgreSQL),
      clock: source ?? clock.source)
  }

  /// Does what a step of a story says, when it says it; an erasure that is done is not done again.
  package func tell(_ step: Story.Step, _ clock: StoryClock, key: CommandKey? = nil) throws(StationProblem) {
    clock.move(to: step.at)
    guard case .erasureBegun(let begun) = step.act else {
      try perform(step.act, by: step.by, key: key)
      return
    }
    guard force.deployments[begun.deployment]?.erased.contains(begun.retention) != true else { return }
    try erase(begun.retention, of: begun.deployment, by: step.by)
  }

  /// Does what steps say, one after the other.
  package func tell(_ steps: some Sequence<Story.Step>, _ clock: StoryClock) throws(StationProblem) {
    for step in steps { try tell(step, clock) }
  }
}
