/// What a recogniser counted: no times, places or scores of single people.
public struct Tallies: Hashable, Sendable {
  /// Frames decoded.
  public var frames = 0
  /// Frames in which faces were looked for.
  public var framesSearched = 0
  /// Tracks that ended and had been in the zone.
  public var tracks = 0
  /// Faces seen: ended tracks in the zone with at least one template compared. The same person on two passes counts twice.
  public var facesSeen = 0
  /// Probes compared with the list; one comparison is one probe against every entry.
  public var comparisons = 0
  /// Shots not compared because of the quality gate.
  public var shotsRejected = 0
  /// Shots worth a comparison that had to wait for a later frame, because others in the same frame were worth more.
  public var shotsDeferred = 0
  /// Faces dropped because every template slot was taken or the network gave nothing usable.
  public var facesDropped = 0
  /// Comparisons that reached the threshold but led the next candidate by too little.
  public var ambiguous = 0
  /// Alerts raised.
  public var alerts = 0
  /// Repeats of an alert by the same track.
  public var sightings = 0

  /// Nothing counted yet.
  public init() {}

  /// Adds what another recogniser counted.
  public static func += (left: inout Tallies, right: Tallies) {
    left.frames += right.frames
    left.framesSearched += right.framesSearched
    left.tracks += right.tracks
    left.facesSeen += right.facesSeen
    left.comparisons += right.comparisons
    left.shotsRejected += right.shotsRejected
    left.shotsDeferred += right.shotsDeferred
    left.facesDropped += right.facesDropped
    left.ambiguous += right.ambiguous
    left.alerts += right.alerts
    left.sightings += right.sightings
  }
}
