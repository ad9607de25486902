import Capture
import Faces
import Gallery
import Imaging
import Mandate

/// Recognition on one source under one permit: frames in, alerts out. Below the threshold nothing comes out of it but
/// counts (invariant I11), and without the permit it does not exist (I1).
///
/// One recogniser belongs to one thread; several may share an engine there.
public final class Recogniser<Purpose: RecognitionPurpose> {
  /// What was counted so far.
  public var tallies: Tallies { book.tallies }
  /// How long each step took, where a timer was given.
  public private(set) var times = StageTimes()
  /// Best scores and qualities of the faces seen, in bins.
  public var faceBins: FaceBins { book.faceBins }
  /// Averaged templates held now; 0 once all tracks have ended.
  public var heldMeans: Int { means.held }

  private var permit: Permit<Purpose>
  private let source: SourceIdentity
  private let engine: FaceEngine
  private let gallery: Gallery
  private let policy: RecognitionPolicy
  private let now: () -> Instant
  private let timer: (() -> UInt64)?
  private var book: TrackBook
  private var means = TrackMeans()
  /// Whom each track's alert names that are still sought, by the track's number.
  private var alerted: [Int: [String]] = [:]
  private var lastSearch: Double?
  /// When a face was last in view, while the networks may still hold something of it.
  private var lastFace: Double?
  private var faces: [DetectedFace] = []

  /// Prepares recognition on `source`.
  ///
  /// - Parameters:
  ///   - zone: where in the view, and how large, a face must be.
  ///   - now: the time of day, asked before every comparison.
  ///   - timer: nanoseconds of a clock that only goes on, for ``times``; `nil` measures nothing.
  /// - Throws: the refusal, when the permit does not cover the source, the list, the networks or this moment.
  public init(
    permit: consuming Permit<Purpose>, source: SourceIdentity, engine: FaceEngine, gallery: Gallery,
    policy: RecognitionPolicy, zone: ZoneOfRecognition = .wholeView, now: @escaping () -> Instant,
    timer: (() -> UInt64)? = nil
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
    self.timer = timer
    book = TrackBook(policy: policy, zone: zone)
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
  ///
  /// - Parameter interval: seconds between detections, where a scheduler that has too much to do asks for more than the
  ///   policy's.
  public func needsPixels(of stamp: FrameStamp, every interval: Double = 0) -> Bool {
    guard let lastSearch else { return true }
    // Half a millisecond of grace: time stamps are rounded to the container's clock.
    return stamp.time - lastSearch + 0.0005 >= max(interval, policy.detectionInterval)
  }

  /// Takes a frame in which nothing is looked for.
  public func pass(_ stamp: FrameStamp) {
    book.tallies.frames += 1
  }

  /// Looks for faces in a frame, follows them, compares those whose shot is worth it and appends what was found.
  ///
  /// - Parameter limit: the most comparisons in this frame, where a scheduler that has too much to do allows fewer than the
  ///   policy; the faces most worth one go first, the others have their turn in the next frame.
  /// - Throws: `refused` when the authority ended; an inference error.
  public func search(
    _ picture: Picture, at stamp: FrameStamp, comparisons limit: Int = .max, into findings: inout Findings
  ) throws(FaceError) {
    do {
      // Also before anything is detected: without a live authority nothing is even looked for.
      try permit.admit(at: now())
    } catch {
      throw .refused(error)
    }
    let begun = timer?()
    book.tallies.frames += 1
    book.tallies.framesSearched += 1
    lastSearch = stamp.time
    let (image, scale) = (picture.image, picture.scale)
    try engine.detect(in: image, minimumFace: policy.smallestFace(at: scale), into: &faces)
    clock(.detect, since: begun)
    book.see(faces, at: stamp.time, width: image.width, height: image.height, scale: scale)
    settle()
    try forgetWhenIdle(at: stamp.time)
    for index in faces.indices {
      guard let track = book.comparable(index, faces[index]) else { continue }
      let measured = timer?()
      let quality = engine.quality(of: faces[index].scaled(by: scale), in: picture.source)
      clock(.quality, since: measured)
      book.offer(index, track: track, quality, at: stamp.time)
    }
    book.choose(limit: limit)
    for shot in book.shots { try compare(shot, picture: picture, stamp: stamp, into: &findings) }
    clock(.frame, since: begun)
  }

  /// The track with this number is not compared again and raises nothing more: an officer said that these are different
  /// people. Who is sought stays sought, also in other tracks. False when the track does not go on.
  @discardableResult
  public func mute(track: Int) -> Bool {
    means.end(track: track)
    return book.mute(track: track)
  }

  /// People were taken off the list, whose templates the gallery leaves out. A track whose alert named nobody else begins anew,
  /// so that a match with somebody who is still sought alerts.
  public func withdrew(_ entries: Set<String>) {
    for (track, names) in alerted {
      let left = names.filter { !entries.contains($0) }
      alerted[track] = left
      if left.isEmpty { book.end(track: track) }
    }
    settle()
  }

  /// Lets go of everybody not in view for ``RecognitionPolicy/holdMax`` at `time`, in seconds of the source: for a camera
  /// that gives no more frames, since otherwise frames do that.
  public func expire(at time: Double) throws(FaceError) {
    book.expire(at: time)
    settle()
    if let seen = lastFace, time - seen >= policy.holdMax {
      try engine.forget()
      lastFace = nil
    }
  }

  /// Ends all tracks: the source is over.
  public func finish() {
    book.finish()
    settle()
    means.endAll()
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

  private func compare(
    _ shot: Shot, picture: Picture, stamp: FrameStamp, into findings: inout Findings
  ) throws(FaceError) {
    let face = faces[shot.face].scaled(by: picture.scale)
    let number = book.tracks[shot.track].number
    let begun = timer?()
    var searching: UInt64 = 0
    var mark = ScoreMark()
    var shots = 1
    let comparison: Result<SearchResult, GalleryError>
    do {
      if policy.averaging {
        comparison = try engine.withTemplate(
          of: face, in: picture.source, averagedOver: number, in: &means, under: permit, at: now()
        ) { template, count in
          shots = count
          return look(for: template, marking: &mark, taking: &searching)
        }
      } else {
        comparison = try engine.withTemplate(of: face, in: picture.source, under: permit, at: now()) { template in
          look(for: template, marking: &mark, taking: &searching)
        }
      }
    } catch .poolFull, .noTemplate {
      book.tallies.facesDropped += 1
      return
    }
    if let begun, let ended = timer?() {
      times.add(.search, nanoseconds: searching)
      times.add(.template, nanoseconds: ended &- begun &- searching)
    }
    let result: SearchResult
    switch comparison {
    case .success(let found): result = found
    case .failure(let error): throw .otherNetworks(error.description)
    }
    let verdict = book.compared(shot, result.candidates, mark, at: stamp.time)
    guard let best = result.candidates.first else { return }
    let others = Array(result.candidates.dropFirst())
    switch verdict {
    case .nothing, .ambiguous: break
    case .alert:
      alerted[number] = result.candidates.map(\.entry)
      findings.alerts.append(
        Alert(
          source: source.name, time: stamp.time, frame: stamp.index, arrival: picture.arrival, track: number,
          best: best,
          others: others, threshold: permit.threshold, list: gallery.list.digest, generation: result.generation,
          box: face.box,
          quality: shot.quality, shots: shots, picture: AlertPicture(of: shot.face, among: faces, in: picture)))
    case .sighting:
      findings.sightings.append(
        Sighting(
          source: source.name, time: stamp.time, frame: stamp.index, arrival: picture.arrival, track: number,
          best: best,
          others: others, box: face.box, quality: shot.quality))
    }
  }

  private func look(
    for template: borrowing FaceTemplate, marking mark: inout ScoreMark, taking time: inout UInt64
  ) -> Result<SearchResult, GalleryError> {
    let begun = timer?()
    defer {
      if let begun, let ended = timer?() { time = ended &- begun }
    }
    do throws(GalleryError) {
      return .success(try gallery.candidates(for: template, threshold: permit.threshold, marking: &mark))
    } catch {
      return .failure(error)
    }
  }

  private func settle() {
    book.settle {
      means.end(track: $0)
      if !alerted.isEmpty { alerted[$0] = nil }
    }
  }

  private func clock(_ stage: Stage, since begun: UInt64?) {
    guard let begun, let ended = timer?() else { return }
    times.add(stage, nanoseconds: ended &- begun)
  }
}
