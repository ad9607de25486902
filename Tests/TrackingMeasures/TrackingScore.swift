import Faces
import Recognition

/// How well a tracker told people apart: identity F1 (Ristani et al. 2016), and identity switches, fragmentations and coverage
/// as CLEAR MOT counts them (Bernardin and Stiefelhagen 2008).
///
/// Ground truth and tracker are joined frame by frame where their boxes overlap, in each frame at the greatest total overlap.
/// A clip's ground truth may be larger than a face (the whole patch that was drawn): `overlap` says what counts.
public struct TrackingScore: Sendable, Equatable {
  /// Detections of a person whose track is that person's one track.
  public private(set) var identityTruePositives = 0
  /// Boxes of the tracker, and of the ground truth.
  public private(set) var tracked = 0, present = 0
  /// How often a person's track changed to another.
  public private(set) var switches = 0
  /// How often a person was lost and found again, by the same or another track.
  public private(set) var fragmentations = 0
  /// Boxes of the ground truth that some track covered.
  public private(set) var covered = 0
  /// Tracks that were joined to more than one person.
  public private(set) var mixedTracks = 0

  /// Identity F1: 2·IDTP / (boxes tracked + boxes present), 0 … 1.
  public var identityF1: Double { 2 * Double(identityTruePositives) / Double(max(1, tracked + present)) }

  /// Scores a clip.
  ///
  /// - Parameters:
  ///   - frames: in the order of time.
  ///   - overlap: how well two boxes fit, 0 … 1; 0 for not at all.
  public init(_ frames: [LabelledFrame], overlap: (_ truth: Box, _ tracked: Box) -> Float) {
    var together: [Pair: Int] = [:]
    var current: [Int: Int] = [:]
    var isLost: [Int: Bool] = [:]
    var people: [Int: Set<Int>] = [:]
    for frame in frames {
      present += frame.truth.count
      tracked += frame.tracked.count
      let joined = Self.join(frame, overlap)
      for (index, place) in frame.truth.enumerated() {
        let person = place.person
        guard joined[index] >= 0 else {
          if current[person] != nil { isLost[person] = true }
          continue
        }
        let track = frame.tracked[joined[index]].track
        covered += 1
        together[Pair(person: person, track: track), default: 0] += 1
        people[track, default: []].insert(person)
        if let before = current[person], before != track { switches += 1 }
        if isLost[person] == true { fragmentations += 1 }
        isLost[person] = false
        current[person] = track
      }
    }
    mixedTracks = people.values.count { $0.count > 1 }
    identityTruePositives = Self.best(together)
  }

  private struct Pair: Hashable {
    let person: Int, track: Int
  }

  private static func join(_ frame: LabelledFrame, _ overlap: (Box, Box) -> Float) -> [Int] {
    var assignment = Assignment()
    assignment.begin(rows: frame.truth.count, columns: frame.tracked.count, limit: 1)
    for (row, place) in frame.truth.enumerated() {
      for (column, other) in frame.tracked.enumerated() {
        let shared = overlap(place.box, other.box)
        if shared > 0 { assignment.set(row, column, cost: 1 - shared) }
      }
    }
    var joined: [Int] = []
    assignment.solve(into: &joined)
    return joined
  }

  /// The most boxes that agree when each person has one track and each track one person, over the whole clip.
  private static func best(_ together: [Pair: Int]) -> Int {
    let persons = Array(Set(together.keys.map(\.person))).sorted()
    let tracks = Array(Set(together.keys.map(\.track))).sorted()
    let most = Float((together.values.max() ?? 0) + 1)
    var assignment = Assignment()
    assignment.begin(rows: persons.count, columns: tracks.count, limit: most)
    for (row, person) in persons.enumerated() {
      for (column, track) in tracks.enumerated() {
        if let count = together[Pair(person: person, track: track)] {
          assignment.set(row, column, cost: most - Float(count))
        }
      }
    }
    var joined: [Int] = []
    assignment.solve(into: &joined)
    return joined.enumerated().reduce(0) { sum, pair in
      guard pair.element >= 0 else { return sum }
      return sum + (together[Pair(person: persons[pair.offset], track: tracks[pair.element])] ?? 0)
    }
  }
}
