import Crypto
import Mandate

/// A possible match as it goes on record.
public struct LiveAlert: Hashable, Sendable {
  /// The camera.
  public let camera: CameraCode
  /// When the face was seen.
  public let seenAt: Instant
  /// The best entry's score.
  public let score: Threshold
  /// How far the next entry's score lies below it; 0 where nobody else was at or above the threshold.
  public let margin: Threshold
  /// Entries at or above the threshold, best first.
  public let entries: [EntryID]
  /// The list that the face was compared with.
  public let watchlist: ContentDigest
  /// The generation of templates that it was compared with.
  public let generation: ContentDigest
  /// The face with what is around it, others made unrecognisable, as JPEG; empty where there is none.
  public let picture: [UInt8]
  /// 16 bytes that are the same for the same finding, however often it is told: of process, camera, track and moment.
  public let finding: [UInt8]

  /// As a recogniser's process saw it.
  ///
  /// - Parameter process: the process's number. With the moment since the machine was started it is no other's.
  init(_ alert: SeenAlert, seenAt: Instant, process: Int32) {
    camera = alert.camera
    self.seenAt = seenAt
    score = alert.score
    margin = alert.margin
    entries = alert.entries
    watchlist = alert.watchlist
    generation = alert.generation
    picture = alert.picture
    let words = "overt/finding/v1 \(process) \(alert.camera) \(alert.track) \(alert.seenAt.nanoseconds) \(seenAt)"
    finding = Array(SHA256.hash(data: Array(words.utf8)).prefix(16))
  }
}
