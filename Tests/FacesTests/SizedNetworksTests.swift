import Faces
import Foundation
import Imaging
import Inference
import TestSupport
import Testing

/// What a camera of another size waits for while it is made ready, and nobody else.
@Suite("Networks made ready on another thread")
struct SizedNetworksTests {
  private static let detectors = ["mtcnn", "yunet", "yunet-onet"]

  private static func installed(_ models: ModelFolder) throws -> [String] {
    let names = try ModelStore(folder: models.path).names()
    return detectors.filter(names.contains)
  }

  private static func engine(_ detector: String, _ models: ModelFolder) throws -> FaceEngine {
    try FaceEngine(
      store: ModelStore(folder: models.path), pack: "dlib-resnet", detector: detector, precision: .f32)
  }

  @Test("find the faces that an engine finds by itself, and are there at the first picture")
  func same() async throws {
    guard let path = TestData.path("photos/face_recognition/obama/obama-1080p.jpg"), let models = try ModelFolder()
    else { return }
    let image = try ImageFile.decode(path: path)
    let size = DetectionSize(width: image.width, height: image.height, minimumFace: 60)
    for detector in try Self.installed(models) {
      let (given, own) = (try Self.engine(detector, models), try Self.engine(detector, models))
      let blueprint = given.blueprint
      let networks = try Self.elsewhere { try SizedNetworks(blueprint, for: size) }
      #expect(!given.isReady(for: size))
      if let networks { try given.take(networks) }
      #expect(given.isReady(for: size) && !own.isReady(for: size), "\(detector)")
      var faces: [DetectedFace] = [], ownFaces: [DetectedFace] = []
      try given.detect(in: image, minimumFace: 60, into: &faces)
      try own.detect(in: image, minimumFace: 60, into: &ownFaces)
      #expect(faces == ownFaces && faces.count == 1, "\(detector)")
      #expect(own.isReady(for: size))
    }
  }

  @Test("are made of what was checked when the engine was made, whatever is chosen or removed since")
  func files() throws {
    guard let models = try ModelFolder() else { return }
    let engine = try Self.engine("mtcnn", models)
    try FileManager.default.removeItem(atPath: "\(models.path)/mtcnn")
    let size = DetectionSize(width: 320, height: 240, minimumFace: 60)
    try engine.take(SizedNetworks(engine.blueprint, for: size))
    #expect(engine.isReady(for: size))
  }

  @Test("of another detector are not taken")
  func others() throws {
    guard let models = try ModelFolder() else { return }
    let size = DetectionSize(width: 320, height: 240, minimumFace: 60)
    let detectors = try Self.installed(models)
    guard let first = detectors.first, let last = detectors.last, first != last else { return }
    let engine = try Self.engine(first, models)
    let other = try SizedNetworks(Self.engine(last, models).blueprint, for: size)
    do throws(FaceError) {
      try engine.take(other)
      Issue.record("they were taken")
    } catch {
      guard case .otherNetworks(let sentence) = error else { return #expect(Bool(false), "\(error)") }
      #expect(sentence.contains(first))
    }
    #expect(!engine.isReady(for: size))
  }

  @Test("pictures too small for a face need none")
  func tiny() throws {
    guard let models = try ModelFolder() else { return }
    let engine = try Self.engine("mtcnn", models)
    let size = DetectionSize(width: 8, height: 400, minimumFace: 20)
    #expect(engine.isReady(for: size))
    try engine.take(SizedNetworks(engine.blueprint, for: size))
  }

  @Test("a size that is looked at stays ready, however many others come; those not looked at for longest are given up")
  func shelf() throws {
    guard let models = try ModelFolder(), let detector = try Self.installed(models).last else { return }
    let engine = try Self.engine(detector, models)
    var faces: [DetectedFace] = []
    let (used, idle) = (RGBImage(width: 96, height: 64), RGBImage(width: 64, height: 96))
    func size(_ image: RGBImage) -> DetectionSize {
      DetectionSize(width: image.width, height: image.height, minimumFace: 20)
    }
    try engine.detect(in: idle, minimumFace: 20, into: &faces)
    for width in 1...8 {
      try engine.detect(in: used, minimumFace: 20, into: &faces)
      try engine.detect(in: RGBImage(width: 100 + width, height: 64), minimumFace: 20, into: &faces)
    }
    #expect(engine.isReady(for: size(used)) && !engine.isReady(for: size(idle)))
  }

  /// Makes something on a thread that ends before it is used.
  private static func elsewhere(_ body: @escaping @Sendable () throws -> SizedNetworks) throws -> SizedNetworks? {
    let handed = Handed()
    let done = DispatchSemaphore(value: 0)
    Thread {
      handed.put(body)
      done.signal()
    }.start()
    done.wait()
    return try handed.take()
  }
}
