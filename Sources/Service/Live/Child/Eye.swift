import Mandate
import Recognition

/// What a worker looks with: networks, the templates of those sought, and what is followed on each of its cameras. It
/// belongs to one thread.
package protocol Eye {
  /// The networks' name, precision and weakness, and whether templates are locked in memory.
  var nature: EyeNature { get }
  /// What became of passers-by's templates.
  var templates: TemplateTally? { get }
  /// Forgets who was sought and begins a list.
  func begin(_ list: ListIdentity) throws(LiveError)
  /// Enrols a photograph, under a lease that stands.
  func enrol(_ photograph: [UInt8], of entry: EntryID, under lease: Lease) throws(LiveError)
  /// Leaves entries out from now on, while it looks.
  func withdraw(_ entries: [EntryID]) throws(LiveError)
  /// Begins to look at cameras, under a lease that stands.
  func look(at cameras: [CameraSetting], under lease: Lease) throws(LiveError)
  /// Takes a lease that goes on.
  func renew(with lease: Lease) throws(LiveError)
  /// Makes ready, on other threads, what it looks with at pictures of a size that is new.
  var fittings: any FittingMaker { get }
  /// Whether the first picture of this size takes no longer than any other.
  func isReady(for size: PictureSize) -> Bool
  /// Takes what was made ready for a size of pictures.
  func take(_ fitting: consuming Fitting) throws(LiveError)
  /// Looks at a picture of a camera, by its place among those it looks at, and appends what is found.
  ///
  /// - Returns: false when no lease stands: nothing was looked at, or not all of it.
  func look(
    at picture: FramePicture, _ frame: FeedFrame, camera: Int, findings: inout EyeFindings
  ) throws(LiveError) -> Bool
  /// Lets go of everybody who has been out of view for long, on a camera that gives no more pictures.
  ///
  /// - Parameter time: seconds on the camera's own scale.
  func expire(camera: Int, at time: Double) throws(LiveError)
  /// Nobody can be followed on a camera any more.
  func finish(camera: Int)
  /// Raises nothing more for a track.
  func mute(camera: Int, track: Int)
  /// What was counted on a camera since the beginning.
  func tallies(camera: Int) -> Tallies
  /// Best scores and qualities of the faces seen on a camera since the beginning.
  func faceBins(camera: Int) -> FaceBins
  /// How long each step took on a camera since the beginning.
  func times(camera: Int) -> StageTimes
  /// Stops looking, and lets nothing remain of the last faces.
  func rest() throws(LiveError)
}

/// Makes eyes, on the threads that own them.
package protocol EyeMaker: Sendable {
  /// Loads the networks.
  ///
  /// - Parameter now: asked before every comparison: the time since the machine was started, or the end of all time once
  ///   the lease was revoked.
  func eye(for preparation: Preparation, now: @escaping @Sendable () -> Instant) throws(LiveError) -> any Eye
}

/// What an eye is.
package struct EyeNature: Hashable, Sendable {
  /// The embedder's name, the precision, and the weakness where it has to be said.
  package var pack: String, precision: String, warning: String?
  /// Whether templates are locked in memory.
  package var memoryIsLocked: Bool

  /// A nature from its parts.
  package init(pack: String, precision: String, warning: String?, memoryIsLocked: Bool) {
    self.pack = pack
    self.precision = precision
    self.warning = warning
    self.memoryIsLocked = memoryIsLocked
  }
}

/// What an eye found in one picture.
package struct EyeFindings: Sendable {
  /// Possible matches, one for a track.
  package var alerts: [EyeAlert] = []
  /// Tracks that were at or above the threshold again.
  package var sightings: [(track: Int, score: Threshold)] = []

  /// Nothing.
  package init() {}

  /// Whether there is anything.
  package var isEmpty: Bool { alerts.isEmpty && sightings.isEmpty }

  /// Forgets it, and keeps the room.
  package mutating func removeAll() {
    alerts.removeAll(keepingCapacity: true)
    sightings.removeAll(keepingCapacity: true)
  }
}

/// A possible match.
package struct EyeAlert: Sendable {
  /// The track; an eye never gives a number twice to one camera.
  package var track: Int
  /// The best entry's score, and how far the next lies below it.
  package var score: Threshold, margin: Threshold
  /// Entries at or above the threshold, best first.
  package var entries: [EntryID]
  /// The list, and the generation of its templates.
  package var watchlist: ContentDigest, generation: ContentDigest
  /// The face as JPEG; empty where there is none.
  package var picture: [UInt8]

  /// An alert from its parts.
  package init(
    track: Int, score: Threshold, margin: Threshold, entries: [EntryID], watchlist: ContentDigest,
    generation: ContentDigest, picture: [UInt8]
  ) {
    self.track = track
    self.score = score
    self.margin = margin
    self.entries = entries
    self.watchlist = watchlist
    self.generation = generation
    self.picture = picture
  }
}
