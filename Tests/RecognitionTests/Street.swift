import CKernels
import Capture
import Faces
import Gallery
import Imaging
import Mandate
import Recognition
import TestSupport

/// A street drawn by the test: photographs of people move over a grey picture of 640 by 360 pixels, 25 times a second,
/// and a recogniser under a trial's permit looks on.
final class Street {
  /// Somebody who passes: a photograph of 250 pixels, drawn so large, there and then.
  struct Passer {
    let photograph: RGBImage
    /// When they are in view, in seconds.
    let from: Double, to: Double
    /// Where the photograph's centre is, and by what it is scaled, so many seconds after they came.
    let centre: (Double) -> SIMD2<Float>
    let scale: (Double) -> Float
  }

  /// What came out.
  struct Outcome {
    var findings = Findings()
    var alerts: [Alert] { findings.alerts }
    var tallies = Tallies()
    var refusal: Refusal?
    /// The moment of the street's clock, in seconds, at which recognition ended.
    var seconds = 0.0
    var faceBins = FaceBins()
    var times = StageTimes()
    /// Averaged templates held at most, and when all was over.
    var mostMeans = 0, heldMeans = 0
  }

  let engine: FaceEngine
  let trial: DeclaredTrial
  let gallery: Gallery
  private let frame = RGBImage(width: 640, height: 360)

  /// Opens a street for whose trial `listed` people (name and photograph) are enrolled.
  init(models: ModelFolder, listed: [(String, String)], threshold: Double? = nil, window: Span = .hours(1)) throws {
    engine = try FaceEngine(store: ModelStore(folder: models.path), pack: "mobilefacenet", precision: .f32)
    trial = try DeclaredTrial(
      people: listed.count, pack: engine.digest,
      threshold: threshold.flatMap(Threshold.init(score:)) ?? engine.embedderCard.threshold, window: window)
    let permit = try trial.permit()
    var builder = try GalleryBuilder(people: listed.count, dimension: engine.embedderCard.dimension)
    for (name, path) in listed {
      let image = try ImageFile.decode(path: path)
      let (face, _) = try engine.onlyFace(in: image, name: path, gate: nil)
      try builder.add(engine.reference(of: face, in: image, for: name, under: permit, at: DeclaredTrial.noon))
    }
    gallery = try builder.build(list: trial.list, under: permit)
  }

  /// Lets people pass for so many seconds; the time of day goes with the clip.
  ///
  /// - Parameters:
  ///   - detailed: whether the camera has two streams, and faces are looked for in one of half the size.
  ///   - look: what happens after each searched frame.
  func watch(
    _ passers: [Passer], seconds: Double, policy: RecognitionPolicy = .standard, zone: ZoneOfRecognition = .wholeView,
    detailed: Bool = false, look: (Recogniser<Trial>, Findings) -> Void = { _, _ in }
  ) throws -> Outcome {
    var outcome = Outcome()
    var elapsed = 0.0
    let recogniser = try Recogniser(
      permit: trial.permit(), source: DeclaredTrial.clip, engine: engine, gallery: gallery, policy: policy,
      zone: zone, now: { DeclaredTrial.noon.adding(Span(milliseconds: Int64((elapsed * 1_000).rounded()))) },
      timer: { overt_clock_ns(OVERT_CLOCK_MONOTONIC) })
    let half = RGBImage(width: frame.width / 2, height: frame.height / 2)
    do {
      for index in 0..<Int(seconds * 25) {
        elapsed = Double(index) / 25
        outcome.seconds = elapsed
        let stamp = FrameStamp(index: index, time: elapsed)
        if recogniser.needsPixels(of: stamp) {
          draw(passers, at: elapsed)
          _ = frame.resize(into: half)
          let picture = detailed ? Picture(half, detail: frame) : Picture(frame)
          try recogniser.search(
            Picture(picture.image, detail: picture.detail, arrival: UInt64(index)), at: stamp, into: &outcome.findings)
          outcome.mostMeans = max(outcome.mostMeans, recogniser.heldMeans)
          look(recogniser, outcome.findings)
        } else {
          recogniser.pass(stamp)
        }
      }
      recogniser.finish()
    } catch .refused(let refusal) {
      outcome.refusal = refusal
    }
    outcome.tallies = recogniser.tallies
    outcome.faceBins = recogniser.faceBins
    outcome.times = recogniser.times
    outcome.heldMeans = recogniser.heldMeans
    return outcome
  }

  private func draw(_ passers: [Passer], at time: Double) {
    for index in frame.bytes.indices { frame.bytes[index] = 128 }
    for passer in passers where passer.from..<passer.to ~= time {
      let scale = passer.scale(time - passer.from)
      let side = Int(Float(passer.photograph.width) * scale)
      let corner = passer.centre(time - passer.from) - Float(side) / 2
      let (left, top) = (max(0, Int(corner.x)), max(0, Int(corner.y)))
      let (width, height) = (min(640, Int(corner.x) + side) - left, min(360, Int(corner.y) + side) - top)
      guard width > 8, height > 8, let start = frame.bytes.baseAddress, let source = passer.photograph.bytes.baseAddress
      else { continue }
      // From a pixel of the frame's part back to the photograph's.
      let map = [1 / scale, 0, (Float(left) - corner.x) / scale, 0, 1 / scale, (Float(top) - corner.y) / scale]
      _ = overt_affine_sample_rgb(
        source.assumingMemoryBound(to: UInt8.self), passer.photograph.width, passer.photograph.height,
        passer.photograph.stride, map, 2, start.assumingMemoryBound(to: UInt8.self) + top * frame.stride + left * 3,
        width,
        height, frame.stride)
    }
  }
}
