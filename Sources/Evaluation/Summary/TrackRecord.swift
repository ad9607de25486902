import Mandate

/// What an evaluation of tracks says beyond one of stills: under which policy, and what was seen.
public struct TrackRecord: Sendable {
  /// Digest of quality gates, tracker and detection interval; the most comparisons of a track; whether its shots are averaged.
  public let gates: String, shots: Int, averaging: Bool
  /// The counters against which a deployment's drift is judged.
  public let counters: CounterRecord
  /// Counts.
  public let counts: Counts

  /// What was seen.
  public struct Counts: Encodable, Sendable {
    /// Frames, and those in which faces were looked for.
    public let frames: Int, framesSearched: Int
    /// Tracks with a shot compared, shots compared, shots that the gate kept out.
    public let facesSeen: Int, comparisons: Int, shotsRejected: Int
    /// Shots of faces that no label names: nobody described them; and tracks of nothing but such shots, which are in no rate.
    public let unlabelledShots: Int, unlabelledTracks: Int
    /// Passes of people on the list in which nothing was compared; they are misses.
    public let passesWithoutShot: Int

    /// Collects them.
    public init(
      frames: Int, framesSearched: Int, facesSeen: Int, comparisons: Int, shotsRejected: Int, unlabelledShots: Int,
      unlabelledTracks: Int, passesWithoutShot: Int
    ) {
      self.frames = frames
      self.framesSearched = framesSearched
      self.facesSeen = facesSeen
      self.comparisons = comparisons
      self.shotsRejected = shotsRejected
      self.unlabelledShots = unlabelledShots
      self.unlabelledTracks = unlabelledTracks
      self.passesWithoutShot = passesWithoutShot
    }
  }

  /// Counters in the bins of ``CounterBins``.
  public struct CounterRecord: Encodable, Sendable {
    let scores: [Int]
    let qualities: [Int]
  }

  /// Collects them.
  public init(
    gates: ContentDigest, shots: Int, averaging: Bool, scores: CounterBins, qualities: CounterBins, counts: Counts
  ) {
    self.gates = gates.description
    self.shots = shots
    self.averaging = averaging
    counters = CounterRecord(scores: scores.counts, qualities: qualities.counts)
    self.counts = counts
  }
}
