import Faces
import Foundation
import Imaging
import Inference
import TestSupport
import Testing

/// YuNet against onnxruntime and a decoder in numpy, and with O-Net's landmarks against MTCNN's.
@Suite("YuNet, alone and with O-Net's landmarks")
struct YuNetTests {
  @Test("finds the faces, boxes and landmarks that onnxruntime finds in the same pixels")
  func referee() throws {
    guard let scenes = TestData.paths(Photographs.scenes), let models = try ModelFolder(),
      let engine = try Self.engine("yunet", models)
    else { return }
    let folder = try TemporaryFolder()
    var ours: [[DetectedFace]] = []
    var pictures: [String] = []
    for scene in scenes {
      let image = try ImageFile.decode(path: scene)
      guard max(image.width, image.height) <= 2_000 else { continue }
      var faces: [DetectedFace] = []
      // So small a face that the picture is not reduced: both sides see the same pixels.
      try engine.detect(in: image, minimumFace: 12, into: &faces)
      ours.append(faces)
      pictures.append(folder.file("\(ours.count).png"))
      try PNGFile.write(image, to: pictures[ours.count - 1])
    }
    let network = "\(models.path)/yunet/yunet_n_dynamic.onnx"
    let answer = try Referee.run(
      Repository.path("Tests/FacesTests/Referees/yunet.py"), [network] + pictures,
      needs: ["onnxruntime", "numpy", "PIL"])
    let theirs = try JSONDecoder().decode([[[Float]]].self, from: Data(answer.utf8))
    try #require(theirs.count == ours.count && ours.joined().count >= 6)
    var worst: Float = 0
    for (own, other) in zip(ours, theirs) {
      let large = other.filter { min($0[2] - $0[0], $0[3] - $0[1]) >= 12 * 0.7 }
      #expect(own.count == large.count)
      for (face, reference) in zip(own, large) {
        worst = max(worst, Self.difference(face, reference))
        #expect(Self.difference(face, reference) < 0.01, "\(face) against \(reference)")
      }
    }
    print("yunet: \(ours.joined().count) faces, coordinates within \(worst) pixels, confidence likewise")
  }

  @Test("reduces a picture so that the smallest face asked for is as small as the network can see")
  func reduction() throws {
    guard let path = TestData.path("photos/face_recognition/obama/obama-1080p.jpg"), let models = try ModelFolder(),
      let engine = try Self.engine("yunet", models)
    else { return }
    let image = try ImageFile.decode(path: path)
    var widths: [Float] = []
    for minimum in [20, 60, 120] {
      var faces: [DetectedFace] = []
      try engine.detect(in: image, minimumFace: minimum, into: &faces)
      #expect(faces.count == 1)
      widths.append(faces.first?.box.width ?? 0)
    }
    #expect((widths.max() ?? 0) / (widths.min() ?? 1) < 1.1, "the box is where it was, however much was reduced")
    var faces: [DetectedFace] = []
    try engine.detect(in: image, minimumFace: Int(widths[0] * 2), into: &faces)
    #expect(faces.isEmpty, "a face half as wide as the smallest asked for is not reported")
  }

  @Test("O-Net places the landmarks where MTCNN's own cascade places them")
  func hybrid() throws {
    guard let photographs = TestData.paths(Photographs.portraits), let models = try ModelFolder(),
      let hybrid = try Self.engine("yunet-onet", models), let mtcnn = try Self.engine("mtcnn", models)
    else { return }
    var differences: [Float] = []
    for photograph in photographs {
      let image = try ImageFile.decode(path: photograph)
      let one = try hybrid.onlyFace(in: image, name: photograph, gate: nil).face.landmarks
      let other = try mtcnn.onlyFace(in: image, name: photograph, gate: nil).face.landmarks
      let distance = (0..<Landmarks.count).map { index in
        let between = one[index] - other[index]
        return (between * between).sum().squareRoot()
      }.reduce(0, +)
      differences.append(distance / Float(Landmarks.count) / other.interEyeDistance)
    }
    differences.sort()
    print(
      "yunet-onet: landmarks \(differences[differences.count / 2]) of the eyes' distance from mtcnn's, at the median")
    #expect(differences[differences.count / 2] < 0.03)
    #expect((differences.last ?? 1) < 0.12)
  }

  @Test("a picture without anybody yields nobody, and an empty or tiny one too")
  func nobody() throws {
    guard let models = try ModelFolder() else { return }
    for pack in ["mtcnn", "yunet", "yunet-onet"] {
      guard let engine = try Self.engine(pack, models) else { return }
      for (width, height) in [(640, 360), (31, 33), (1, 1), (12, 2_000)] {
        let image = RGBImage(width: width, height: height)
        for y in 0..<height {
          for x in 0..<width where (x / 7 + y / 5) % 2 == 0 { image[x, y] = (UInt8(x % 256), UInt8(y % 256), 90) }
        }
        var faces: [DetectedFace] = []
        try engine.detect(in: image, minimumFace: 20, into: &faces)
        #expect(faces.isEmpty, "\(pack), \(width) × \(height)")
      }
      try engine.forget()
    }
  }

  /// The chain with this detector; `nil`, and the line that says so, where its network is nowhere to be had.
  private static func engine(_ detector: String, _ models: ModelFolder, test: String = #function) throws -> FaceEngine?
  {
    let store = ModelStore(folder: models.path)
    guard try store.names().contains(detector) else {
      print("SKIPPED-NO-DATA \(test): the pack \(detector) is not installed")
      return nil
    }
    return try FaceEngine(store: store, pack: "dlib-resnet", detector: detector, precision: .f32)
  }

  private static func difference(_ face: DetectedFace, _ reference: [Float]) -> Float {
    let box = face.box
    var own = [box.x, box.y, box.x + box.width, box.y + box.height, face.confidence]
    own += (0..<Landmarks.count).map { face.landmarks[$0].x } + (0..<Landmarks.count).map { face.landmarks[$0].y }
    return zip(own, reference).map { abs($0 - $1) }.max() ?? .infinity
  }
}
