import Faces
import Recognition
import Testing

/// What a single camera cannot avoid: people in front of each other.
@Suite("Tracks of people who hide each other")
struct OcclusionTests {
  private struct Walker {
    let start: Float
    let speed: Float
    let height: Float
    var width: Float = 80

    func face(at time: Double) -> DetectedFace {
      let centre = SIMD2(start + speed * Float(time), height)
      return DetectedFace(
        box: Box(x: centre.x - width / 2, y: centre.y - width / 2, width: width, height: width * 1.25),
        landmarks: Landmarks(leftEye: centre, rightEye: centre, nose: centre, leftMouth: centre, rightMouth: centre),
        confidence: 0.9)
    }
  }

  @Test(
    "whoever passes behind another and comes out again keeps their track, and so does the one in front",
    arguments: [80, 120, 200] as [Float])
  func behind(speed: Float) {
    let (front, behind) = (
      Walker(start: 100, speed: speed, height: 300, width: 90),
      Walker(start: 100 + speed * 5, speed: -speed, height: 300)
    )
    var tracker = Tracker(patience: 1)
    var assigned: [Int] = []
    var ended: [Track] = []
    var tracks: [[Int]] = [[], []]
    for step in 0...41 {
      let time = Double(step) * 0.12
      let (one, other) = (front.face(at: time), behind.face(at: time))
      let isHidden = one.box.overlap(other.box) > 0.25
      tracker.update(isHidden ? [one] : [one, other], at: time, assigned: &assigned, ended: &ended)
      tracks[0].append(tracker.tracks[assigned[0]].number)
      if !isHidden { tracks[1].append(tracker.tracks[assigned[1]].number) }
    }
    #expect(Set(tracks[0]).count == 1 && Set(tracks[1]).count == 1 && Set(tracks[0]) != Set(tracks[1]), "\(tracks)")
  }

  @Test("a track that has ended never comes back, and its number is never given again")
  func numbers() {
    var tracker = Tracker(patience: 0.5)
    var assigned: [Int] = []
    var ended: [Track] = []
    let walker = Walker(start: 300, speed: 0, height: 200)
    var begun: [Int] = []
    for visit in 0..<10 {
      let time = Double(visit) * 2
      tracker.update([walker.face(at: 0)], at: time, assigned: &assigned, ended: &ended)
      begun.append(tracker.tracks[assigned[0]].number)
    }
    tracker.finish(into: &ended)
    #expect(begun == Array(1...10) && ended.map(\.number) == begun && tracker.tracks.isEmpty)
  }

  @Test("the last moment of the tracker's patience still belongs to the track")
  func patience() {
    for (gap, expected) in [(1.0, [1, 1]), (1.001, [1, 2])] {
      var tracker = Tracker(patience: 1)
      var assigned: [Int] = []
      var ended: [Track] = []
      let walker = Walker(start: 300, speed: 0, height: 200)
      let numbers = [0, gap].map { time in
        tracker.update([walker.face(at: 0)], at: time, assigned: &assigned, ended: &ended)
        return tracker.tracks[assigned[0]].number
      }
      #expect(numbers == expected, "after \(gap) s")
    }
  }
}
