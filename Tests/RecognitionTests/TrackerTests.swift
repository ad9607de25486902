import Faces
import Recognition
import Testing

/// A face followed through one camera's view: one person passing is one track.
@Suite("Tracks")
struct TrackerTests {
  /// Somebody walking: where their face is at a time.
  private struct Walker {
    var start: SIMD2<Float>
    var velocity: SIMD2<Float>
    var width: Float = 80
    var growth: Float = 0

    func face(at time: Double) -> DetectedFace {
      let centre = start + velocity * Float(time)
      let width = self.width * (1 + growth * Float(time))
      return DetectedFace(
        box: Box(x: centre.x - width / 2, y: centre.y - width / 2, width: width, height: width),
        landmarks: Landmarks(leftEye: centre, rightEye: centre, nose: centre, leftMouth: centre, rightMouth: centre),
        confidence: 0.9)
    }
  }

  /// Shows walkers to a tracker every `interval` seconds and tells, for each walker, which tracks they had.
  private func follow(
    _ walkers: [Walker], interval: Double = 0.12, seconds: Double = 4, patience: Double = 1,
    unseen: (_ walker: Int, _ time: Double) -> Bool = { _, _ in false }
  ) -> (tracks: [Set<Int>], ended: Int) {
    var tracker = Tracker(patience: patience)
    var tracks = [Set<Int>](repeating: [], count: walkers.count)
    var assigned: [Int] = []
    var ended: [Track] = []
    for step in 0...Int(seconds / interval) {
      let time = Double(step) * interval
      let seen = walkers.indices.filter { !unseen($0, time) }
      tracker.update(seen.map { walkers[$0].face(at: time) }, at: time, assigned: &assigned, ended: &ended)
      for (position, walker) in zip(assigned, seen) { tracks[walker].insert(tracker.tracks[position].number) }
    }
    tracker.finish(into: &ended)
    return (tracks, ended.count)
  }

  @Test(
    "somebody walking, somebody running and somebody coming nearer are one track each", arguments: [0.04, 0.12, 0.2])
  func onePersonOneTrack(interval: Double) {
    for walker in [
      Walker(start: [100, 300], velocity: [150, 0]), Walker(start: [100, 300], velocity: [380, 20]),
      Walker(start: [500, 300], velocity: [0, 30], growth: 0.4),
    ] {
      let (tracks, ended) = follow([walker], interval: interval)
      #expect(tracks == [[1]] && ended == 1)
    }
  }

  @Test("two people side by side are two tracks, and stay them")
  func sideBySide() {
    let (tracks, ended) = follow([
      Walker(start: [100, 300], velocity: [100, 0]), Walker(start: [210, 310], velocity: [100, 0]),
    ])
    #expect(tracks[0].count == 1 && tracks[1].count == 1 && tracks[0] != tracks[1] && ended == 2)
  }

  @Test("two people who cross keep their tracks: each goes on as they went")
  func crossing() {
    let (tracks, _) = follow([
      Walker(start: [100, 300], velocity: [200, 0]), Walker(start: [900, 330], velocity: [-200, 0]),
    ])
    #expect(tracks[0].count == 1 && tracks[1].count == 1 && tracks[0] != tracks[1])
  }

  @Test("hidden for less than the tracker's patience a face stays one track; for longer it is another")
  func hidden() {
    let walker = Walker(start: [100, 300], velocity: [100, 0])
    #expect(follow([walker], unseen: { 1.0..<1.7 ~= $1 && $0 == 0 }).tracks == [[1]])
    #expect(follow([walker], unseen: { 1.0..<2.4 ~= $1 && $0 == 0 }).tracks == [[1, 2]])
  }

  @Test("a face that appears far from where anybody was is somebody else")
  func elsewhere() {
    var tracker = Tracker(patience: 1)
    var assigned: [Int] = []
    var ended: [Track] = []
    let one = Walker(start: [100, 100], velocity: [0, 0]).face(at: 0)
    let other = Walker(start: [900, 500], velocity: [0, 0]).face(at: 0)
    tracker.update([one], at: 0, assigned: &assigned, ended: &ended)
    tracker.update([other], at: 0.12, assigned: &assigned, ended: &ended)
    #expect(tracker.tracks.map(\.number) == [1, 2])
  }

  @Test("a face in the same place but of quite another size is somebody else")
  func otherSize() {
    var tracker = Tracker(patience: 1)
    var assigned: [Int] = []
    var ended: [Track] = []
    tracker.update(
      [Walker(start: [300, 300], velocity: .zero, width: 60).face(at: 0)], at: 0, assigned: &assigned, ended: &ended)
    tracker.update(
      [Walker(start: [300, 300], velocity: .zero, width: 300).face(at: 0)], at: 0.12, assigned: &assigned, ended: &ended
    )
    #expect(tracker.tracks.map(\.number) == [1, 2])
  }

  @Test("no two faces of one frame ever share a track")
  func crowd() {
    var generator = SystemRandomNumberGenerator()
    var tracker = Tracker(patience: 1)
    var assigned: [Int] = []
    var ended: [Track] = []
    for step in 0..<200 {
      let faces = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Walker(
          start: [.random(in: 0...400), .random(in: 0...300)], velocity: .zero, width: .random(in: 40...160)
        ).face(at: 0)
      }
      tracker.update(faces, at: Double(step) * 0.12, assigned: &assigned, ended: &ended)
      #expect(assigned.count == faces.count && Set(assigned).count == faces.count)
    }
  }
}
