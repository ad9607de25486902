import Capture
import Evaluation
import Faces
import Imaging
import Mandate
import Recognition

/// Watches labelled clips as a recogniser would, by the same rules (`TrackBook`), and keeps the templates that would have been
/// compared: of the faces that a label names, and of nobody else's. It searches nothing and raises nothing.
///
/// It belongs to one thread, as its engine does.
struct ClipWatcher {
  /// What came of one clip.
  struct Outcome: Sendable {
    /// The passes of people on the list, and the tracks of other people with a shot that was compared.
    var passes: [TrackProbe]
    var tracks: [TrackProbe]
    var tally = TrackTally()
  }

  let engine: FaceEngine
  let policy: RecognitionPolicy
  /// The people on the list.
  let sought: Set<String>

  /// Watches the clip at `path`.
  ///
  /// - Parameter tell: called with the number of frames so far, and how many the clip says that it has.
  func watch(
    _ path: String, labels: FrameLabels, under permit: borrowing EvaluationPermit, tell: (Int, Int?) -> Void
  ) throws(EvaluationError) -> Outcome {
    let reader = try Self.reading(path) { () throws(CaptureError) in try VideoReader(path: path) }
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    let gap = max(1, Int((policy.trackPatience * reader.info.frameRate).rounded()))
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    var scene = Scene(
      passes: labels.passes(gap: gap).filter { sought.contains($0.identity) }, name: printable(name), policy: policy,
      metric: engine.embedderCard.metric)
    var faces: [DetectedFace] = []
    var last: Double?
    while let stamp = try Self.reading(path, { () throws(CaptureError) in try reader.advance() }) {
      if stamp.index % 25 == 0 { tell(stamp.index, reader.info.frameCount) }
      scene.book.tallies.frames += 1
      // As the recogniser: half a millisecond of grace, since time stamps are rounded to the container's clock.
      if let last, stamp.time - last + 0.0005 < policy.detectionInterval { continue }
      last = stamp.time
      scene.book.tallies.framesSearched += 1
      try Self.reading(path) { () throws(CaptureError) in try reader.copyPixels(into: image) }
      do throws(FaceError) {
        try engine.detect(in: image, minimumFace: policy.smallestFace(), into: &faces)
        let identities = labels.identities(of: faces, frame: stamp.index)
        try look(at: faces, identities, in: image, at: stamp, under: permit, scene: &scene)
      } catch {
        throw .face(error)
      }
    }
    guard labels.lastFrame < max(1, scene.book.tallies.frames) else {
      throw .badList(
        "\(printable(path)): has \(scene.book.tallies.frames) frames; its labels go on to frame \(labels.lastFrame): they are of "
          + "another clip")
    }
    scene.book.finish()
    scene.book.settle { _ in }
    scene.tally.unlabelledTracks = scene.unlabelled.subtracting(scene.labelled).count
    scene.tally.tallies = scene.book.tallies
    return Outcome(passes: scene.passes.map(\.probe), tracks: scene.others, tally: scene.tally)
  }

  /// One searched frame, step by step as `Recogniser.search`, up to the comparison.
  private func look(
    at faces: [DetectedFace], _ identities: [String?], in image: RGBImage, at stamp: FrameStamp,
    under permit: borrowing EvaluationPermit, scene: inout Scene
  ) throws(FaceError) {
    scene.book.see(faces, at: stamp.time, width: image.width, height: image.height)
    scene.settle()
    for index in faces.indices {
      guard let track = scene.book.comparable(index, faces[index]) else { continue }
      scene.book.offer(index, track: track, engine.quality(of: faces[index], in: image), at: stamp.time)
    }
    scene.book.choose(limit: .max)
    for shot in scene.book.shots {
      let track = scene.book.tracks[shot.track].number
      guard let identity = identities[shot.face] else {
        _ = scene.book.compared(shot, [], at: stamp.time)
        scene.tally.unlabelledShots += 1
        scene.unlabelled.insert(track)
        continue
      }
      let template: EvaluationTemplate
      do throws(FaceError) {
        template = try engine.evaluationTemplate(of: faces[shot.face], in: image, under: permit)
      } catch {
        guard case .noTemplate = error else { throw error }
        scene.book.tallies.facesDropped += 1
        continue
      }
      // What a comparison would give decides only whether an alert is raised, never which shots are compared.
      _ = scene.book.compared(shot, [], at: stamp.time)
      scene.labelled.insert(track)
      scene.take(template.values, quality: shot.quality.score, of: identity, track: track, frame: stamp.index)
    }
  }

  /// A clip while it is watched.
  private struct Scene {
    var book: TrackBook
    var tally = TrackTally()
    var passes: [(pass: FrameLabels.Pass, probe: TrackProbe)]
    var others: [TrackProbe] = []
    /// Tracks with a shot that no label names, and with one that a label names.
    var unlabelled: Set<Int> = [], labelled: Set<Int> = []
    private let name: String
    private let metric: Metric
    private let isAveraging: Bool
    private var means: [Int: RunningMean] = [:]
    /// Where a track's probe is among the others'.
    private var places: [Int: Int] = [:]

    init(passes: [FrameLabels.Pass], name: String, policy: RecognitionPolicy, metric: Metric) {
      book = TrackBook(policy: policy, zone: .wholeView)
      self.name = name
      self.metric = metric
      isAveraging = policy.averaging
      self.passes = passes.enumerated().map {
        ($1, TrackProbe(name: "\(name) pass \($0 + 1)", identity: $1.identity))
      }
    }

    mutating func settle() {
      book.settle { means[$0] = nil }
    }

    mutating func take(_ values: [Float], quality: Float, of identity: String, track: Int, frame: Int) {
      let compared = isAveraging ? means[track, default: RunningMean()].joined(values, metric: metric) : values
      let pass = passes.firstIndex {
        $0.pass.identity == identity && $0.pass.first...$0.pass.last ~= frame
      }
      if let pass {
        passes[pass].probe.take(compared, quality: quality)
        return
      }
      let place = places[track] ?? others.count
      if place == others.count {
        others.append(TrackProbe(name: "\(name) track \(track)", identity: identity))
        places[track] = place
      }
      others[place].take(compared, quality: quality)
    }
  }

  private static func reading<Value>(
    _ path: String, _ body: () throws(CaptureError) -> Value
  ) throws(EvaluationError) -> Value {
    do throws(CaptureError) {
      return try body()
    } catch {
      throw .badList(error.description)
    }
  }
}
