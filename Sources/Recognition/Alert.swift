import Faces
import Gallery
import Mandate

/// A possible match: a question to an officer, never an answer. One track raises at most one.
public struct Alert: Hashable, Sendable {
  /// The source's name.
  public let source: String
  /// Seconds from the source's first frame.
  public let time: Double
  /// The frame's number, from 0.
  public let frame: Int
  /// The track's number within the source, from 1.
  public let track: Int
  /// The entry that the face resembles most.
  public let best: Candidate
  /// Other entries at or above the threshold, best first.
  public let others: [Candidate]
  /// The digest of the gallery's generation that the face was compared with.
  public let gallery: ContentDigest
  /// The threshold that was reached.
  public let threshold: Threshold
  /// Where the face is, in pixels of the frame.
  public let box: Box
  /// The shot's quality.
  public let quality: FaceQuality
}
