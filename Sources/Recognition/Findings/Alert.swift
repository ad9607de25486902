import Faces
import Gallery
import Mandate

/// A possible match: a question to an officer, never an answer. One track raises at most one; repeats are sightings.
public struct Alert: Hashable, Sendable {
  /// The source's name.
  public let source: String
  /// Seconds from the source's first frame.
  public let time: Double
  /// The frame's number, from 0.
  public let frame: Int
  /// When the frame arrived, in nanoseconds of the boot clock, where the caller said so.
  public let arrival: UInt64?
  /// The track's number within the source, from 1.
  public let track: Int
  /// The entry that the face resembles most.
  public let best: Candidate
  /// Other entries at or above the threshold, best first.
  public let others: [Candidate]
  /// The threshold that was reached.
  public let threshold: Threshold
  /// The digest of the list that the face was compared with.
  public let list: ContentDigest
  /// The digest of the gallery's generation that it was compared with.
  public let generation: ContentDigest
  /// Where the face is, in pixels of the picture that was compared.
  public let box: Box
  /// The shot's quality.
  public let quality: FaceQuality
  /// Shots in the compared template: 1, or more where templates are averaged over the track.
  public let shots: Int
  /// The face, for the officer who compares; `nil` where it could not be encoded.
  public let picture: AlertPicture?

  /// By how much the best entry leads the next candidate; `nil` when no other entry reaches the threshold. What lies below
  /// the threshold stays unknown.
  public var margin: Float? { others.first.map { best.score - $0.score } }
}
