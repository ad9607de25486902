import Faces

/// The tracker that came before, to be compared with: greedy joining by overlap with a place predicted from the last two
/// movements.
struct FormerTracker {
  /// Seconds without a detection after which a track ends.
  let patience: Double
  /// The tracks that go on, in the order they began.
  private(set) var tracks: [FormerTrack] = []
  private var next = 1
  private var pairs: [(overlap: Float, track: Int, face: Int)] = []
  private var owner: [Int?] = []
  private var taken: [Bool] = []

  /// Overlap below which a detection is not the same face.
  private static let leastOverlap: Float = 0.15
  /// The distance from where it was expected, in face widths, up to which a face that moved too fast to overlap may still
  /// be the same.
  private static let reach: Float = 0.7
  /// The same for a track seen only once, whose movement is not known yet.
  private static let firstReach: Float = 1.2

  init(patience: Double) {
    self.patience = patience
  }

  /// Takes the faces found at `time` and says, for each, the position of its track in ``tracks``.
  ///
  /// - Parameter ended: receives the tracks that end now.
  mutating func update(_ faces: [DetectedFace], at time: Double, assigned: inout [Int], ended: inout [FormerTrack]) {
    retire(before: time - patience, into: &ended)
    pairs.removeAll(keepingCapacity: true)
    for (position, track) in tracks.enumerated() {
      let expected = track.predicted(at: time)
      for (index, face) in faces.enumerated() {
        let nearness = Self.nearness(
          expected, face.box, reach: track.sightings == 1 ? Self.firstReach : Self.reach)
        if nearness > 0 { pairs.append((nearness, position, index)) }
      }
    }
    pairs.sort { $0.overlap > $1.overlap }
    owner.removeAll(keepingCapacity: true)
    owner.append(contentsOf: repeatElement(nil, count: faces.count))
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(false, count: tracks.count))
    for pair in pairs where owner[pair.face] == nil && !taken[pair.track] {
      owner[pair.face] = pair.track
      taken[pair.track] = true
      tracks[pair.track].see(faces[pair.face].box, at: time)
    }
    assigned.removeAll(keepingCapacity: true)
    for (index, face) in faces.enumerated() {
      if let position = owner[index] {
        assigned.append(position)
      } else {
        assigned.append(tracks.count)
        tracks.append(FormerTrack(number: next, box: face.box, time: time))
        next += 1
      }
    }
  }

  /// Changes one track.
  mutating func change(_ position: Int, _ body: (inout FormerTrack) -> Void) {
    body(&tracks[position])
  }

  /// Ends all tracks.
  mutating func finish(into ended: inout [FormerTrack]) {
    ended.append(contentsOf: tracks)
    tracks.removeAll()
  }

  private mutating func retire(before time: Double, into ended: inout [FormerTrack]) {
    for track in tracks where track.lastSeen < time { ended.append(track) }
    tracks.removeAll { $0.lastSeen < time }
  }

  /// 0 when the two cannot be the same face; above 1 for overlapping ones, so that overlap goes before nearness.
  private static func nearness(_ expected: Box, _ found: Box, reach: Float) -> Float {
    let overlap = expected.overlap(found)
    if overlap >= leastOverlap { return 1 + overlap }
    let ratio = found.width / max(1, expected.width)
    guard ratio > 0.6, ratio < 1.7 else { return 0 }
    let between = expected.centre - found.centre
    let distance = (between * between).sum().squareRoot() / max(1, (expected.width + found.width) / 2)
    return distance < reach ? 1 - distance / reach : 0
  }
}
