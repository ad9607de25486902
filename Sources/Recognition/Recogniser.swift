import Capture
import Faces
import Gallery
import Imaging
import Mandate

/// Recognition on one source under one permit: frames in, alerts out. Below the threshold nothing comes out of it but
/// counts (invariant I11), and without the permit it does not exist (I1).
public final class Recogniser<Purpose: RecognitionPurpose> {
  /// What was counted so far.
  public private(set) var tallies = Tallies()

  private var permit: Permit<Purpose>
  private let source: SourceIdentity
  private let engine: FaceEngine
  private let gallery: Gallery
  private let policy: RecognitionPolicy
  private let now: () -> Instant
  private var tracker: Tracker
  private var lastSearch: Double?
  /// When a face was last in view, while the networks may still hold something of it.
  private var lastFace: Double?
  private var faces: [DetectedFace] = []
  private var assigned: [Int] = []
  private var ended: [Track] = []

  /// Prepares recognition on `source`.
  ///
  /// - Parameter now: the time of day, asked before every comparison.
  /// - Throws: the refusal, when the permit does not cover the source, the list, the networks or this moment.
  public init(
    permit: consuming Permit<Purpose>, source: SourceIdentity, engine: FaceEngine, gallery: Gallery,
    policy: RecognitionPolicy, now: @escaping () -> Instant
  ) throws(Refusal) {
    try permit.admit(source: source)
    try permit.admit(list: gallery.list)
    try permit.admit(pack: engine.digest)
    try permit.admit(pack: gallery.generation.origin.pack)
    try permit.admit(at: now())
    self.permit = permit
    self.source = source
    self.engine = engine
    self.gallery = gallery
    self.policy = policy
    self.now = now
    tracker = Tracker(patience: policy.trackPatience)
  }

  /// Takes a lease that goes on: of the same authority, for the same list, threshold and networks. Whatever else there is to
  /// recognise needs another recogniser. Without renewal recognition ends by itself when the lease does.
  ///
  /// - Throws: the refusal, when the permit is for anything else or is over; the one held before stays.
  public func renew(with fresh: consuming Permit<Purpose>) throws(Refusal) {
    try fresh.admit(renewing: permit)
    try fresh.admit(source: source)
    try fresh.admit(list: gallery.list)
    try fresh.admit(pack: engine.digest)
    try fresh.admit(at: now())
    permit = fresh
  }

  /// Whether faces should be looked for in the frame at `stamp`, so that its pixels are needed. Every frame counts.
  public func needsPixels(of stamp: FrameStamp) -> Bool {
    guard let lastSearch else { return true }
    // Half a millisecond of grace: time stamps are rounded to the container's clock.
    return stamp.time - lastSearch + 0.0005 >= policy.detectionInterval
  }

  /// Takes a frame in which nothing is looked for.
  public func pass(_ stamp: FrameStamp) {
    tallies.frames += 1
  }

  /// Looks for faces in a frame, follows them, compares those whose shot is good enough and appends the alerts raised.
  ///
  /// - Throws: `refused` when the authority ended; an inference error.
  public func search(_ image: RGBImage, at stamp: FrameStamp, alerts: inout [Alert]) throws(FaceError) {
    do {
      // Also before anything is detected: without a live authority nothing is even looked for.
      try permit.admit(at: now())
    } catch {
      throw .refused(error)
    }
    tallies.frames += 1
    tallies.framesSearched += 1
    lastSearch = stamp.time
    try engine.detect(in: image, minimumFace: policy.minimumFace, into: &faces)
    tracker.update(faces, at: stamp.time, assigned: &assigned, ended: &ended)
    countEnded()
    try forgetWhenIdle(at: stamp.time)
    for (index, face) in faces.enumerated() {
      try consider(face, track: assigned[index], image: image, stamp: stamp, alerts: &alerts)
    }
  }

  /// Lets the networks overwrite what they still hold inside of the last face, once nobody has been in view for
  /// ``RecognitionPolicy/holdMax``.
  private func forgetWhenIdle(at time: Double) throws(FaceError) {
    if !faces.isEmpty {
      lastFace = time
    } else if let seen = lastFace, time - seen >= policy.holdMax {
      try engine.forget()
      lastFace = nil
    }
  }

  /// Ends all tracks: the source is over.
  public func finish() {
    tracker.finish(into: &ended)
    countEnded()
  }

  private func consider(
    _ face: DetectedFace, track position: Int, image: RGBImage, stamp: FrameStamp, alerts: inout [Alert]
  ) throws(FaceError) {
    let track = tracker.tracks[position]
    guard !track.hasAlerted, track.comparisons < policy.maximumComparisons else { return }
    let quality = engine.quality(of: face, in: image)
    guard policy.gate.objection(to: quality) == nil else {
      tallies.shotsRejected += 1
      return
    }
    let score = quality.score
    guard track.comparisons == 0 || score >= track.bestCompared + policy.improvement else { return }
    let comparison: Result<SearchResult, GalleryError>
    do {
      comparison = try engine.withTemplate(of: face, in: image, under: permit, at: now()) { template in
        do throws(GalleryError) {
          return .success(try gallery.candidates(for: template, threshold: permit.threshold))
        } catch {
          return .failure(error)
        }
      }
    } catch .poolFull, .noTemplate {
      tallies.facesDropped += 1
      return
    }
    let result: SearchResult
    switch comparison {
    case .success(let found): result = found
    case .failure(let error): throw .otherNetworks(error.description)
    }
    let candidates = result.candidates
    tallies.comparisons += 1
    tracker.change(position) { track in
      track.comparisons += 1
      track.bestCompared = max(track.bestCompared, score)
      track.hasAlerted = !candidates.isEmpty
    }
    guard let best = candidates.first else { return }
    tallies.alerts += 1
    alerts.append(
      Alert(
        source: source.name, time: stamp.time, frame: stamp.index, track: track.number, best: best,
        others: Array(candidates.dropFirst()), gallery: result.generation, threshold: permit.threshold, box: face.box,
        quality: quality))
  }

  private func countEnded() {
    tallies.tracks += ended.count
    for track in ended where track.comparisons > 0 { tallies.facesSeen += 1 }
    ended.removeAll(keepingCapacity: true)
  }
}
