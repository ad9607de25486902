import Mandate

/// A possible match as it goes on record.
public struct LiveAlert: Hashable, Sendable {
  /// The camera.
  public let camera: CameraCode
  /// When the face was seen.
  public let seenAt: Instant
  /// The best entry's score.
  public let score: Threshold
  /// Entries at or above the threshold, best first.
  public let entries: [EntryID]
  /// The list that the face was compared with.
  public let watchlist: ContentDigest
}
