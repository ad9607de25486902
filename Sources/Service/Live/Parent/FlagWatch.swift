import Mandate

/// Watches for performance trouble, and says when it is to be flagged and when a flag is cleared: pure, fed with counts
/// several times a second. A flag is raised at one level and cleared at a lower one, and stays for a while, so that it does
/// not flutter.
package struct FlagWatch {
  /// The levels.
  package struct Levels: Hashable, Sendable {
    /// Frames dropped in a million of those due, from which it is flagged, and below which the flag is cleared.
    package var dropsRaised = 50_000, dropsCleared = 10_000
    /// Frames due in a window for its share to mean something.
    package var leastFrames = 20
    /// The window over which drops are counted.
    package var window = Span.seconds(5)
    /// How long a flag stays up at least.
    package var stay = Span.seconds(10)
    /// How long a camera may be silent before that is flagged.
    package var silence = Span.seconds(2)

    /// The levels in use.
    package init() {}
  }

  /// What a flag is of.
  private struct Subject: Hashable {
    let kind: FlagKind
    let camera: CameraCode?
  }

  private struct Sample {
    let at: Instant
    let looked: Int
    let dropped: Int
    let full: Int
  }

  private let levels: Levels
  private var up: [Subject: Instant] = [:]
  private var samples: [CameraCode: [Sample]] = [:]
  private var lostSince: [CameraCode: Instant] = [:]
  private var pictures: [CameraCode: Int] = [:]

  /// A watch that knows which flags are up.
  package init(levels: Levels = Levels(), up flags: [FlagRaised] = []) {
    self.levels = levels
    for flag in flags { up[Subject(kind: flag.kind, camera: flag.camera)] = Instant(milliseconds: 0) }
  }

  /// A camera gives no pictures, since a moment.
  ///
  /// - Parameter atOnce: whether that is flagged without waiting.
  package mutating func lost(_ camera: CameraCode, at now: Instant, atOnce: Bool = false) {
    let since = atOnce ? now.adding(Span(milliseconds: -levels.silence.milliseconds)) : now
    if lostSince[camera].map({ $0 > since }) ?? true { lostSince[camera] = since }
  }

  /// A camera gives pictures again.
  package mutating func back(_ camera: CameraCode) { lostSince[camera] = nil }

  /// Something is wrong with a camera's pictures, or one thing less.
  package mutating func picture(_ camera: CameraCode, wrong: Bool) {
    pictures[camera] = max(0, (pictures[camera] ?? 0) + (wrong ? 1 : -1))
  }

  /// The cameras stand still on purpose: what comes next is not compared with what was.
  package mutating func rest() {
    samples = [:]
    lostSince = [:]
  }

  /// What changes now.
  package mutating func changes(at now: Instant, _ counts: [CameraCode: CameraCounts]) -> [FlagChange] {
    var changes: [FlagChange] = []
    for (camera, count) in counts.sorted(by: { $0.key.code < $1.key.code }) {
      let sample = Sample(
        at: now, looked: count.tallies.framesSearched, dropped: count.dropped,
        full: (count.templates?.refused ?? 0) + count.tallies.facesDropped)
      let first = earliest(of: camera, and: sample)
      let (looked, dropped) = (sample.looked - first.looked, sample.dropped - first.dropped)
      let due = looked + dropped
      if due >= levels.leastFrames {
        let share = dropped * 1_000_000 / due
        judge(
          Subject(kind: .framesDropped, camera: camera), share, limit: levels.dropsRaised,
          isBad: share >= levels.dropsRaised, isGood: share <= levels.dropsCleared, n: due, at: now, &changes)
      }
      let full = sample.full - first.full
      judge(
        Subject(kind: .poolFull, camera: camera), full, limit: 0, isBad: full > 0, isGood: full == 0, n: max(1, due),
        at: now, &changes)
    }
    for camera in Set(lostSince.keys).union(pictures.keys).union(up.keys.compactMap(\.camera)) {
      let silent = lostSince[camera].map { now.since($0) } ?? Span(milliseconds: 0)
      judge(
        Subject(kind: .cameraLost, camera: camera), Int(silent.milliseconds), limit: Int(levels.silence.milliseconds),
        isBad: silent >= levels.silence, isGood: lostSince[camera] == nil, n: 1, at: now, &changes)
      let wrong = pictures[camera] ?? 0
      judge(
        Subject(kind: .cameraPicture, camera: camera), wrong, limit: 0, isBad: wrong > 0, isGood: wrong == 0, n: 1,
        at: now, &changes)
    }
    return changes
  }

  /// The earliest sample of the window; keeps about four a second.
  private mutating func earliest(of camera: CameraCode, and sample: Sample) -> Sample {
    var kept = samples[camera] ?? []
    if kept.last.map({ sample.at.since($0.at).milliseconds >= 250 }) ?? true { kept.append(sample) }
    while let first = kept.first, sample.at.since(first.at) > levels.window, kept.count > 1 { kept.removeFirst() }
    samples[camera] = kept
    return kept.first ?? sample
  }

  private mutating func judge(
    _ subject: Subject, _ value: Int, limit: Int, isBad: Bool, isGood: Bool, n: Int, at now: Instant,
    _ changes: inout [FlagChange]
  ) {
    if let since = up[subject] {
      guard isGood, now.since(since) >= levels.stay else { return }
      up[subject] = nil
      changes.append(.cleared(subject.kind, subject.camera))
    } else if isBad {
      up[subject] = now
      changes.append(.raised(subject.kind, subject.camera, value: value, limit: limit, n: n))
    }
  }
}
