import Faces
import Gallery

/// A further shot of a track that has alerted, again at or above the threshold. It joins the track's alert and asks nobody
/// anything.
public struct Sighting: Hashable, Sendable {
  /// The source's name.
  public let source: String
  /// Seconds from the source's first frame.
  public let time: Double
  /// The frame's number, from 0.
  public let frame: Int
  /// When the frame arrived, in nanoseconds of the boot clock, where the caller said so.
  public let arrival: UInt64?
  /// The track's number within the source: that of its alert.
  public let track: Int
  /// The entry that this shot resembles most; it may be another than the alert's.
  public let best: Candidate
  /// Other entries at or above the threshold, best first.
  public let others: [Candidate]
  /// Where the face is, in pixels of the picture that was compared.
  public let box: Box
  /// The shot's quality.
  public let quality: FaceQuality
}
