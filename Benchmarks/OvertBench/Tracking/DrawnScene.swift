import Faces
import Glibc

/// People walking, made up: where each face is, what a detector would say of it, and when it would say nothing.
struct DrawnScene {
  let name: String
  let moments: TrackingComparison.Scene

  /// Everybody's way: a start, a velocity in pixels per second, a width and its growth per second, and the head's bob.
  private struct Walker {
    var start: SIMD2<Double>
    var velocity: SIMD2<Double>
    var width: Double
    var growth = 0.0
    var from = 0.0, to = Double.infinity
    var step = 0.0

    func box(at time: Double) -> Box {
      let since = time - from
      let width = self.width * (1 + growth * since)
      // Two steps a second, each lifting the head by about 3 cm, a fifth of its width.
      let bob = SIMD2(0, sin((since + step) * 2 * .pi * 1.9) * width * 0.1)
      let centre = start + velocity * since + bob
      return Box(
        x: Float(centre.x - width / 2), y: Float(centre.y - width * 0.62), width: Float(width),
        height: Float(width * 1.24))
    }
  }

  private init(_ name: String, _ walkers: [Walker], seconds: Double, interval: Double, seed: UInt64, misses: Double) {
    self.name = name
    var random = SplitMix64(state: seed)
    func noise() -> Double {
      (0..<6).reduce(0) { sum, _ in sum + Double.random(in: -1...1, using: &random) } / 1.414
    }
    var moments: TrackingComparison.Scene = []
    var time = 0.0
    while time < seconds {
      let truth = walkers.indices.filter { walkers[$0].from...walkers[$0].to ~= time }
        .map { ($0, walkers[$0].box(at: time)) }
      var faces: [DetectedFace] = []
      for (person, box) in truth {
        // Whoever is hidden behind somebody larger is found weakly, then not at all.
        let hidden =
          truth.filter { $0.0 != person && $0.1.width > box.width }
          .map { $0.1.intersection(box) / max(1, box.area) }.max() ?? 0
        if hidden > 0.6 || Double.random(in: 0..<1, using: &random) < misses { continue }
        let jitter = Double(box.width) * 0.04
        let found = Box(
          x: box.x + Float(noise() * jitter), y: box.y + Float(noise() * jitter),
          width: box.width * Float(1 + noise() * 0.04), height: box.height * Float(1 + noise() * 0.05))
        faces.append(DetectedFace(at: found, confidence: hidden > 0.3 ? 0.4 : 0.95))
      }
      moments.append((time, faces, truth.map { (person: $0.0, box: $0.1) }))
      // A camera's frames do not come like clockwork.
      time += interval * Double.random(in: 0.8...1.2, using: &random)
    }
    self.moments = moments
  }

  /// All scenes at an interval.
  static func all(every interval: Double) -> [DrawnScene] {
    [
      crossing(interval), queue(interval), entrance(interval),
      crowd(people: 20, seconds: 12, interval: interval, seed: 4),
    ]
  }

  /// Pairs who cross, one before the other, at different speeds.
  static func crossing(_ interval: Double) -> DrawnScene {
    let walkers = (0..<6).flatMap { pair -> [Walker] in
      let (from, speed, height) = (Double(pair) * 5, 90 + Double(pair) * 45, 200 + Double(pair) * 90)
      return [
        Walker(start: [100, height], velocity: [speed, 0], width: 90, from: from, to: from + 5, step: 0.1),
        Walker(start: [100 + speed * 5, height + 8], velocity: [-speed, 0], width: 74, from: from, to: from + 5),
      ]
    }
    return DrawnScene("pairs crossing", walkers, seconds: 30, interval: interval, seed: 1, misses: 0.03)
  }

  /// People behind each other coming nearer, those behind hidden now and then.
  static func queue(_ interval: Double) -> DrawnScene {
    let walkers = (0..<8).map { number -> Walker in
      let (side, begin) = (Double(number % 3), Double(number) * 1.1)
      return Walker(
        start: [700 + side * 150, 300], velocity: [20 - side * 25, 40], width: 62, growth: 0.17, from: begin,
        to: begin + 7, step: begin * 0.12)
    }
    return DrawnScene("a queue coming nearer", walkers, seconds: 16, interval: interval, seed: 2, misses: 0.05)
  }

  /// People who leave where others enter.
  static func entrance(_ interval: Double) -> DrawnScene {
    let walkers = (0..<14).map { number -> Walker in
      let (isLeft, begin) = (number % 2 == 0, Double(number) * 1.3)
      let height = 400 + Double(number % 4) * 60
      return Walker(
        start: [isLeft ? 300 : 1_200, height], velocity: [isLeft ? 170 : -170, 0], width: 80, growth: 0.03, from: begin,
        to: begin + 4, step: begin * 0.05)
    }
    return DrawnScene("entering and leaving", walkers, seconds: 24, interval: interval, seed: 3, misses: 0.05)
  }

  /// Many people at once, each their own way.
  static func crowd(people: Int, seconds: Double, interval: Double, seed: UInt64) -> DrawnScene {
    var random = SplitMix64(state: seed)
    let walkers = (0..<people).map { _ in
      Walker(
        start: [.random(in: 100...1_800, using: &random), .random(in: 100...950, using: &random)],
        velocity: [.random(in: -120...120, using: &random), .random(in: -20...40, using: &random)],
        width: .random(in: 50...110, using: &random), growth: .random(in: -0.05...0.12, using: &random),
        step: .random(in: 0...1, using: &random))
    }
    return DrawnScene(
      "\(people) people at once", walkers, seconds: seconds, interval: interval, seed: seed, misses: 0.08)
  }
}

extension DetectedFace {
  /// A face of which only the box matters.
  init(at box: Box, confidence: Float) {
    let centre = box.centre
    self.init(
      box: box,
      landmarks: Landmarks(leftEye: centre, rightEye: centre, nose: centre, leftMouth: centre, rightMouth: centre),
      confidence: confidence)
  }
}
