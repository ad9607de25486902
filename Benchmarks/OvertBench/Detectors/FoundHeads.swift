import Evaluation
import Faces

/// What one detector finds in the clip with known heads.
struct FoundHeads {
  /// Head widths in pixels that begin a class.
  static let classes: [Float] = [0, 40, 50, 60, 80, 120]

  /// Heads found of those there, for each class of width.
  private(set) var recall: [Proportion] = []
  /// Boxes that lie on no photograph, in all frames together.
  private(set) var outside = 0
  /// Boxes on a photograph that are not its subject's head: a second box, or somebody behind.
  private(set) var beside = 0
  /// The distance of the five points from where they should be, over the distance between the eyes: the mean.
  let timing: Timing

  /// Looks for faces from `minimumFace` pixels upwards.
  init(_ clip: Walkpast, engine: FaceEngine, minimumFace: Int) throws {
    var found = Self.classes.map { _ in 0 }
    var there = found
    var times: [Double] = []
    var faces: [DetectedFace] = []
    for (number, frame) in clip.frames.enumerated() {
      let before = Timing.now()
      try engine.detect(in: frame.image, minimumFace: minimumFace, into: &faces)
      if number > 0 { times.append(Timing.now() - before) }
      var heads = faces.map { HeadBox.around($0.landmarks) }
      for head in frame.heads {
        let size = Self.classes.lastIndex { head.box.width >= $0 } ?? 0
        there[size] += 1
        if let position = heads.firstIndex(where: { $0.overlap(head.box) >= 0.5 }) {
          heads.remove(at: position)
          found[size] += 1
        }
      }
      for head in heads {
        if frame.heads.contains(where: { $0.patch.intersection(head) > head.area / 2 }) {
          beside += 1
        } else {
          outside += 1
        }
      }
    }
    recall = zip(found, there).map { Proportion($0, of: $1) }
    timing = Timing(times)
  }
}
