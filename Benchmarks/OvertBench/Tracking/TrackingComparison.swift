import Faces
import Foundation
import Recognition
import TrackingMeasures

/// The tracker and the one before it on the same detections.
enum TrackingComparison {
  /// Detections of searched frames, by time.
  typealias Scene = [(time: Double, faces: [DetectedFace], truth: [(person: Int, box: Box)])]

  /// Both trackers' scores on a scene.
  static func score(_ scene: Scene, overlap: (Box, Box) -> Float) -> (now: TrackingScore, former: TrackingScore) {
    var tracker = Tracker(patience: 1, strong: RecognitionPolicy.standard.strongConfidence)
    var former = FormerTracker(patience: 1)
    var (assigned, ended, formerEnded): ([Int], [Track], [FormerTrack]) = ([], [], [])
    var frames: [LabelledFrame] = []
    var formerFrames: [LabelledFrame] = []
    for moment in scene {
      tracker.update(moment.faces, at: moment.time, assigned: &assigned, ended: &ended)
      frames.append(
        LabelledFrame(
          truth: moment.truth,
          tracked: zip(assigned, moment.faces).compactMap { position, face in
            position < 0 ? nil : (tracker.tracks[position].number, face.box)
          }))
      // What came before knew no weak detections.
      let strong = moment.faces.filter { $0.confidence >= RecognitionPolicy.standard.strongConfidence }
      former.update(strong, at: moment.time, assigned: &assigned, ended: &formerEnded)
      formerFrames.append(
        LabelledFrame(
          truth: moment.truth, tracked: zip(assigned, strong).map { (former.tracks[$0].number, $1.box) }))
    }
    return (TrackingScore(frames, overlap: overlap), TrackingScore(formerFrames, overlap: overlap))
  }

  /// The walk-past clip's scene at an interval.
  static func scene(_ clip: WatchedClip, truth: WalkPastTruth, every interval: Double) -> Scene {
    clip.searched(every: interval).map { index, frame in
      (
        frame.time, frame.faces.map(\.face),
        (truth.frames[index] ?? []).map { ($0.person, $0.box) }
      )
    }
  }

  /// Microseconds of processor time for one update with so many faces, the tracker's median.
  static func cost(faces: Int) -> Double {
    let scene = DrawnScene.crowd(people: faces, seconds: 8, interval: 0.12, seed: 5).moments
    var tracker = Tracker(patience: 1)
    var (assigned, ended): ([Int], [Track]) = ([], [])
    var times: [Double] = []
    for moment in scene {
      let begun = Timing.now()
      tracker.update(moment.faces, at: moment.time, assigned: &assigned, ended: &ended)
      times.append((Timing.now() - begun) * 1_000)
    }
    return Timing(times).median
  }
}
