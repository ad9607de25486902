import Faces
import Mandate
import Recognition

/// What a trial comes to.
public struct TrialSummary: Sendable {
  /// What was counted on all sources together.
  public let tallies: Tallies
  /// What became of the passers-by's templates.
  public let templates: TemplateCounts
  /// Seconds of the wall's clock spent on frames, enrolment and loading not included.
  public let seconds: Double
  /// Seconds of processor time spent on frames.
  public let processorSeconds: Double
  /// Milliseconds from a frame's being decoded to the end of the work on it, for frames in which faces were looked for.
  public let latency: Percentiles
  /// The embedder's name.
  public let pack: String
  /// The digest of the chain of networks.
  public let digest: ContentDigest
  /// The precision.
  public let precision: String

  /// What became of the logged passes, where they were given.
  public let passes: PassReport?

  /// Frames per second of wall time.
  public var framesPerSecond: Double { seconds > 0 ? Double(tallies.frames) / seconds : 0 }
  /// Milliseconds of processor time per frame.
  public var processorMillisecondsPerFrame: Double {
    tallies.frames > 0 ? processorSeconds * 1_000 / Double(tallies.frames) : 0
  }
}
