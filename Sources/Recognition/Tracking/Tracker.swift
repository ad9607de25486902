import Faces

/// Follows faces through one camera's view, in two stages (Zhang et al., ByteTrack, 2022): strong detections are joined to
/// tracks first, then weak ones to the tracks that are left; only strong ones begin a track.
///
/// One person passing is one track. A track ends when its face was not found for ``patience`` seconds; tracks are never
/// joined across cameras, sources or deployments.
package struct Tracker {
  /// Seconds without a detection after which a track ends.
  package let patience: Double
  /// The confidence from which a detection is strong.
  package let strong: Float
  /// The tracks that go on, in the order they began.
  package private(set) var tracks: [Track] = []
  private var next = 1
  private var assignment = Assignment()
  /// Positions of the tracks and faces of one stage, and what was joined.
  private var open: [Int] = []
  private var offered: [Int] = []
  private var joined: [Int] = []

  /// The squared Mahalanobis distance beyond which a detection is not the same face: for three numbers, one true detection in
  /// 1,000 lies beyond the first; a weak detection must fit better.
  private static let (gate, weakGate): (Float, Float) = (16.3, 7.8)
  /// How far from where it was expected a face may be, in widths, however unsure the filter is: so much at once, so much more
  /// for each second since it was seen, and never more than the last. People who come into view beside somebody who has just
  /// left are not to be taken for them. A track seen once may have any speed.
  private static let (reach, firstReach) = (
    (atOnce: Float(0.5), perSecond: Float(1.5), most: Float(1.5)),
    (atOnce: Float(0.5), perSecond: Float(4), most: Float(2.5))
  )
  /// The most that a width may have changed.
  private static let widthRatio: ClosedRange<Float> = 0.55...1.8
  /// What leaving a detection and a track apart costs, on the scale of misfits.
  private static let apart: Float = 12
  /// Tracks at once; a picture made to flood it ends those that were not found for longest.
  package static let maximumTracks = 256

  package init(patience: Double, strong: Float = 0) {
    self.patience = patience
    self.strong = strong
    tracks.reserveCapacity(64)
  }

  /// Takes the faces found at `time` and says, for each, the position of its track in ``tracks``, or −1 for a weak detection
  /// that belongs to none.
  ///
  /// - Parameter ended: receives the tracks that end now.
  package mutating func update(_ faces: [DetectedFace], at time: Double, assigned: inout [Int], ended: inout [Track]) {
    retire(before: time - patience, into: &ended)
    makeRoom(for: faces.count, into: &ended)
    for position in tracks.indices { tracks[position].advance(to: time) }
    assigned.removeAll(keepingCapacity: true)
    assigned.append(contentsOf: repeatElement(-1, count: faces.count))
    open.removeAll(keepingCapacity: true)
    open.append(contentsOf: tracks.indices)
    join(faces, strong: true, at: time, gate: Self.gate, assigned: &assigned)
    join(faces, strong: false, at: time, gate: Self.weakGate, assigned: &assigned)
    for (index, face) in faces.enumerated() where assigned[index] < 0 && face.confidence >= strong {
      assigned[index] = tracks.count
      tracks.append(Track(number: next, box: face.box, time: time))
      next += 1
    }
  }

  /// Changes one track.
  package mutating func change(_ position: Int, _ body: (inout Track) -> Void) {
    body(&tracks[position])
  }

  /// Ends the tracks not found since `time`.
  package mutating func retire(before time: Double, into ended: inout [Track]) {
    for track in tracks where track.lastSeen < time { ended.append(track) }
    tracks.removeAll { $0.lastSeen < time }
  }

  /// Ends the track with this number, if it goes on: whose face it is begins another.
  package mutating func end(_ number: Int, into ended: inout [Track]) {
    guard let position = tracks.firstIndex(where: { $0.number == number }) else { return }
    ended.append(tracks.remove(at: position))
  }

  /// Ends all tracks.
  package mutating func finish(into ended: inout [Track]) {
    ended.append(contentsOf: tracks)
    tracks.removeAll(keepingCapacity: true)
  }

  /// One stage: joins the strong or the weak detections to tracks that are still open.
  private mutating func join(
    _ faces: [DetectedFace], strong isStrong: Bool, at time: Double, gate: Float, assigned: inout [Int]
  ) {
    offered.removeAll(keepingCapacity: true)
    for (index, face) in faces.enumerated() where (face.confidence >= strong) == isStrong { offered.append(index) }
    guard !offered.isEmpty, !open.isEmpty else { return }
    assignment.begin(rows: offered.count, columns: open.count, limit: Self.apart)
    for (row, index) in offered.enumerated() {
      for (column, position) in open.enumerated() {
        if let cost = Self.cost(tracks[position], faces[index].box, at: time, gate: gate) {
          assignment.set(row, column, cost: cost)
        }
      }
    }
    assignment.solve(into: &joined)
    for (row, column) in joined.enumerated() where column >= 0 {
      tracks[open[column]].see(faces[offered[row]].box, at: time)
      assigned[offered[row]] = open[column]
      open[column] = -1
    }
    open.removeAll { $0 < 0 }
  }

  /// What joining the two costs; `nil` when they cannot be the same face.
  private static func cost(_ track: Track, _ face: Box, at time: Double, gate: Float) -> Float? {
    let expected = track.expected
    let ratio = face.width / max(1, expected.width)
    guard widthRatio.contains(ratio) else { return nil }
    let between = expected.centre - face.centre
    let width = (expected.width + face.width) / 2
    let limits = track.detections == 1 ? firstReach : reach
    let away = width * min(limits.most, limits.atOnce + limits.perSecond * Float(time - track.lastSeen))
    guard (between * between).sum() <= away * away else { return nil }
    let misfit = track.misfit(face)
    return misfit.distance <= gate ? misfit.distance + misfit.doubt : nil
  }

  private mutating func makeRoom(for newcomers: Int, into ended: inout [Track]) {
    while tracks.count + newcomers > Self.maximumTracks,
      let oldest = tracks.indices.min(by: { tracks[$0].lastSeen < tracks[$1].lastSeen })
    {
      ended.append(tracks.remove(at: oldest))
    }
  }
}
