import Mandate
import Station
import StationStory

/// A station's files and database as they were.
struct KeptStation: Sendable {
  let kind: StoreKind
  let files: Files
  let database: String?

  /// A station with a live deployment, made once.
  static func live(_ kind: StoreKind = .sqlite) throws -> KeptStation {
    switch kind {
    case .sqlite: try liveOnSQLite.get()
    case .postgreSQL: try liveOnPostgreSQL.get()
    }
  }

  private static let liveOnSQLite = Result { try make(.sqlite) }
  private static let liveOnPostgreSQL = Result { try make(.postgreSQL) }

  private static func make(_ kind: StoreKind) throws -> KeptStation {
    let stand = try StationStand(kind)
    try stand.found().tell(Story.live.steps, stand.clock)
    return try stand.keep()
  }

  /// A station whose deployment has ended, with three alerts: the first and the second true, the third false; the second
  /// held. Its list was built with images.
  static func ended(_ kind: StoreKind) throws -> KeptStation {
    switch kind {
    case .sqlite: try endedOnSQLite.get()
    case .postgreSQL: try endedOnPostgreSQL.get()
    }
  }

  private static let endedOnSQLite = Result { try makeEnded(.sqlite) }
  private static let endedOnPostgreSQL = Result { try makeEnded(.postgreSQL) }

  private static func makeEnded(_ kind: StoreKind) throws -> KeptStation {
    var story = Story.live
    story.wait(.minutes(3))
    story.trueAlert()
    story.trueAlert()
    story.falseAlert()
    story.tally(faces: 900)
    story.wait(.minutes(3))
    story.end()
    story.hold(AlertID(2))
    let images = (1...3).map { number in
      SealedImage(digest: Story.digest(number), bytes: Array(Story.words("a face").utf8) + [number])
    }
    let stand = try StationStand(kind)
    try tell(story, images, at: stand)
    return try stand.keep()
  }

  private static func tell(_ story: Story, _ images: [SealedImage], at stand: StationStand) throws {
    let station = try stand.found()
    for step in story.steps {
      guard case .watchlistBuilt = step.act else {
        try station.tell(step, stand.clock)
        continue
      }
      stand.clock.move(to: step.at)
      try station.perform(step.act, by: step.by, images: images)
    }
  }
}
