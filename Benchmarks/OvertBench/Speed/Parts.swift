import CKernels
import Capture
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate

/// What each step of recognition costs, one after the other, on frames of the clip.
struct Parts {
  /// One step's cost.
  struct Part {
    let name: String
    let timing: Timing
    /// What one time stands for: "1080p frame", "face", …
    let unit: String
  }

  /// The steps in the order of a frame's way.
  private(set) var parts: [Part] = []

  /// The smallest face looked for, in pixels.
  static let minimumFace = 60
  /// Every such frame of the clip is kept for the steps after decoding.
  private static let step = 45

  /// Measures all steps.
  init(clip: Clip, engines: [FaceEngine]) throws {
    guard let first = engines.first else { return }
    let frames = try decode(clip)
    let shots = try detect(in: frames, with: first)
    Output.note("\(shots.count) faces in \(frames.count) frames of the clip")
    if first.detectorPack.name != "mtcnn" {
      try oneNetwork(frame: frames[frames.count / 2], engine: first)
      let cascade = try FaceEngine(store: Places.store, pack: first.pack.name, detector: "mtcnn")
      _ = try detect(in: frames, with: cascade)
      try stages(frame: frames[frames.count / 2], engine: cascade)
    } else {
      try stages(frame: frames[frames.count / 2], engine: first)
    }
    let permit = try EvaluationPermit.declare(responsible: "overt-bench", at: Instant(milliseconds: 0))
    add("quality", "face", perShot(shots) { _ = first.quality(of: $0, in: $1) })
    for engine in engines {
      let name = engine.pack.name
      add(
        "alignment, \(name)", "face",
        try perShot(shots) { _ = try engine.alignedChip(of: $0, in: $1, under: permit) })
      add(
        "template, \(name): alignment and network", "face",
        try perShot(shots) { _ = try engine.evaluationTemplate(of: $0, in: $1, under: permit) })
    }
    try search(rows: 500)
    try search(rows: 100_000)
  }

  private mutating func add(_ name: String, _ unit: String, _ timing: Timing) {
    parts.append(Part(name: name, timing: timing, unit: unit))
  }

  /// Decodes the whole clip and keeps some frames.
  private mutating func decode(_ clip: Clip) throws -> [RGBImage] {
    let reader = try VideoReader(path: clip.path)
    let scratch = RGBImage(width: reader.info.width, height: reader.info.height)
    var frames: [RGBImage] = []
    var decoding: [Double] = []
    var converting: [Double] = []
    var before = Timing.now()
    while let stamp = try reader.advance() {
      let decoded = Timing.now()
      try reader.copyPixels(into: scratch)
      let converted = Timing.now()
      if stamp.index > 0 {
        decoding.append(decoded - before)
        converting.append(converted - decoded)
      }
      if stamp.index % Self.step == 0 {
        let frame = RGBImage(width: reader.info.width, height: reader.info.height)
        try reader.copyPixels(into: frame)
        frames.append(frame)
      }
      before = Timing.now()
    }
    // Frames differ by kind (intra, predicted): the mean is what a second of video costs.
    add("decoding H.264, mean", "1080p frame", Timing([Timing(decoding).mean]))
    add("colour conversion", "1080p frame", Timing(converting))
    return frames
  }

  private mutating func detect(in frames: [RGBImage], with engine: FaceEngine) throws -> [(DetectedFace, RGBImage)] {
    var shots: [(DetectedFace, RGBImage)] = []
    var faces: [DetectedFace] = []
    var times: [Double] = []
    for _ in 0..<3 {
      shots.removeAll()
      for frame in frames {
        let before = Timing.now()
        try engine.detect(in: frame, minimumFace: Self.minimumFace, into: &faces)
        times.append(Timing.now() - before)
        shots += faces.map { ($0, frame) }
      }
    }
    add("detection with `\(engine.detectorPack.name)`, all stages", "1080p frame", Timing(times))
    return shots
  }

  /// The network that looks at the whole frame by itself: on a black one it finds nobody to look at further.
  private mutating func oneNetwork(frame: RGBImage, engine: FaceEngine) throws {
    let black = RGBImage(width: frame.width, height: frame.height)
    var faces: [DetectedFace] = []
    let first = try Timing { try engine.detect(in: black, minimumFace: Self.minimumFace, into: &faces) }
    add("reducing the picture, and YuNet", "1080p frame", first)
  }

  /// MTCNN's stages by themselves. On a black frame there are no candidates, so that only the pyramid and the
  /// first network remain.
  private mutating func stages(frame: RGBImage, engine: FaceEngine) throws {
    let pyramid = PyramidDrawing(frame: frame, minimumFace: Self.minimumFace)
    let drawing = Timing { pyramid.draw() }
    let black = RGBImage(width: frame.width, height: frame.height)
    var faces: [DetectedFace] = []
    let first = try Timing { try engine.detect(in: black, minimumFace: Self.minimumFace, into: &faces) }
    add("drawing the pyramid", "1080p frame", drawing)
    add("the pyramid and P-Net", "1080p frame", first)
    for stage in try CascadeStage.all(store: Places.store, precision: engine.precision) {
      let timing = try Timing { try stage.network.infer() }
      add("\(stage.name), \(stage.crops) at a time", "run", timing)
    }
  }

  /// Each shot's time, all of them several times over.
  private func perShot(_ shots: [(DetectedFace, RGBImage)], _ body: (DetectedFace, RGBImage) throws -> Void) rethrows
    -> Timing
  {
    var times: [Double] = []
    for round in 0..<4 {
      for (face, image) in shots {
        let before = Timing.now()
        try body(face, image)
        if round > 0 { times.append(Timing.now() - before) }
      }
    }
    return Timing(times)
  }

  private mutating func search(rows: Int) throws {
    let dimension = 128
    var random = SplitMix64(state: 1)
    let list = (0..<rows * dimension).map { _ in Float.random(in: -1...1, using: &random) }
    let probe = Array(list.prefix(dimension))
    var scores = [Float](repeating: 0, count: rows)
    add(
      "comparison with \(rows) entries", "face",
      Timing { _ = overt_dot_scores(list, rows, dimension, probe, &scores) })
  }
}
