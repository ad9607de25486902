import Faces
import Gallery
import Mandate

/// Everything that recognition decides between the detector and the networks, and after the comparison: which faces belong
/// together, which are in the zone, which shot is worth a comparison and when, what a score means for a track. It needs no
/// network and no picture, and is tested by itself.
package struct TrackBook {
  /// What was counted so far.
  package var tallies = Tallies()
  /// Best scores and qualities of the faces seen.
  package private(set) var faceBins = FaceBins()
  /// The frame's faces worth a comparison, once offered, the most valuable first.
  package private(set) var shots: [Shot] = []
  /// The tracks that ended since the last ``settle(_:)``.
  private var ended: [Track] = []
  private var tracker: Tracker
  private let policy: RecognitionPolicy
  private let zone: ZoneOfRecognition
  private var assigned: [Int] = []
  private var isInZone: [Bool] = []

  /// Added to the value of a face never compared.
  private static let unseen: Float = 1_000
  /// Seconds by which time stamps, rounded to a container's clock, may miss a span.
  private static let rounding = 0.0005
  /// Points of quality by which a shot must better the one before it to count as getting better.
  private static let rise: Float = 0.5

  package init(policy: RecognitionPolicy, zone: ZoneOfRecognition) {
    self.policy = policy
    self.zone = zone
    tracker = Tracker(patience: min(policy.trackPatience, policy.holdMax), strong: policy.strongConfidence)
  }

  /// The tracks that go on.
  package var tracks: [Track] { tracker.tracks }

  /// Takes the faces found at `time` in a picture of `width` × `height`.
  ///
  /// - Parameter scale: pixels of the compared picture for one of that picture.
  package mutating func see(
    _ faces: [DetectedFace], at time: Double, width: Int, height: Int, scale: SIMD2<Float> = [1, 1]
  ) {
    shots.removeAll(keepingCapacity: true)
    tracker.update(faces, at: time, assigned: &assigned, ended: &ended)
    isInZone.removeAll(keepingCapacity: true)
    for (index, face) in faces.enumerated() {
      let inside = assigned[index] >= 0 && zone.contains(face, width: width, height: height, scale: scale)
      isInZone.append(inside)
      if inside { tracker.change(assigned[index]) { $0.wasInZone = true } }
    }
  }

  /// The position of the track whose shot it may pay to measure; `nil` for a face outside the zone, a weak detection, and a
  /// track that is not to be compared any more.
  package func comparable(_ index: Int, _ face: DetectedFace) -> Int? {
    guard isInZone[index], face.confidence >= policy.strongConfidence else { return nil }
    let track = tracker.tracks[assigned[index]]
    return track.isMuted || track.comparisons >= policy.maximumComparisons ? nil : assigned[index]
  }

  /// Offers a measured shot for comparison, if it is good enough, and worth it now.
  package mutating func offer(_ index: Int, track position: Int, _ quality: FaceQuality, at time: Double) {
    guard policy.gate.objection(to: quality) == nil else {
      tallies.shotsRejected += 1
      return
    }
    let score = quality.score
    let track = tracker.tracks[position]
    let isRising = score > track.latestScore + Self.rise
    let first = track.firstUsable ?? time
    tracker.change(position) { track in
      track.firstUsable = first
      track.latestScore = score
    }
    var value = Self.unseen + score
    if track.comparisons == 0 {
      if isRising, time - first + Self.rounding < policy.grace { return }
    } else {
      value = score - track.bestCompared
      guard value >= track.nextStep, time - track.lastCompared + Self.rounding >= policy.spacing else { return }
    }
    shots.append(Shot(face: index, track: position, quality: quality, value: value))
  }

  /// Puts the most valuable shots first and defers those beyond `limit` to a later frame.
  package mutating func choose(limit: Int) {
    let count = max(0, min(limit, policy.comparisonsPerFrame, shots.count))
    // A few of a few: choosing by hand allocates nothing.
    for place in 0..<count {
      var best = place
      for other in place..<shots.count where shots[other].value > shots[best].value { best = other }
      shots.swapAt(place, best)
    }
    tallies.shotsDeferred += shots.count - count
    shots.removeLast(shots.count - count)
  }

  /// Takes what a comparison gave: candidates at or above the threshold, best first, and how near anybody came.
  package mutating func compared(
    _ shot: Shot, _ candidates: [Candidate], _ mark: ScoreMark = ScoreMark(), at time: Double
  ) -> Verdict {
    tallies.comparisons += 1
    let track = tracker.tracks[shot.track]
    let verdict = verdict(on: candidates, hasAlerted: track.hasAlerted)
    tracker.change(shot.track) { track in
      track.comparisons += 1
      track.lastCompared = time
      track.mark.raise(to: mark)
      track.bestCompared = max(track.bestCompared, shot.quality.score)
      track.nextStep = track.comparisons == 1 ? policy.improvement : track.nextStep * policy.improvementGrowth
      if verdict == .alert { track.hasAlerted = true }
    }
    switch verdict {
    case .nothing: break
    case .ambiguous: tallies.ambiguous += 1
    case .alert: tallies.alerts += 1
    case .sighting: tallies.sightings += 1
    }
    return verdict
  }

  /// The track with this number is not compared again; false when it does not go on.
  package mutating func mute(track number: Int) -> Bool {
    guard let position = tracker.tracks.firstIndex(where: { $0.number == number }) else { return false }
    tracker.change(position) { $0.isMuted = true }
    return true
  }

  /// Ends the track with this number, if it goes on: whose face it is begins another, and may alert again.
  package mutating func end(track number: Int) {
    tracker.end(number, into: &ended)
  }

  /// Ends the tracks whose face has not been in view for `holdMax` at `time`: for a camera that gives no more frames.
  package mutating func expire(at time: Double) {
    tracker.retire(before: time - policy.holdMax, into: &ended)
  }

  /// Ends all tracks.
  package mutating func finish() {
    tracker.finish(into: &ended)
  }

  /// Counts the tracks that ended and lets whoever holds something of them give it up.
  package mutating func settle(_ giveUp: (Int) -> Void) {
    for track in ended {
      giveUp(track.number)
      if track.wasInZone { tallies.tracks += 1 }
      guard track.comparisons > 0 else { continue }
      tallies.facesSeen += 1
      track.mark.count(in: &faceBins.scores)
      faceBins.qualities.add(bin: CounterBins.bin(quality: Double(track.bestCompared)))
    }
    ended.removeAll(keepingCapacity: true)
  }

  private func verdict(on candidates: [Candidate], hasAlerted: Bool) -> Verdict {
    guard let best = candidates.first else { return .nothing }
    if candidates.count > 1, best.score - candidates[1].score < policy.minimumMargin { return .ambiguous }
    return hasAlerted ? .sighting : .alert
  }
}
