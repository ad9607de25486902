import Faces
import Foundation
import Imaging
import Inference
import TestSupport
import Testing

/// Our detector lays the whole pyramid on one canvas and runs the first network once, and it cuts the second network's
/// crops from the nearest size of the picture that it has drawn. That the first changes nothing, and the second little,
/// is shown against a cascade that goes level by level.
@Suite("The detector finds what a cascade that goes level by level finds")
struct DetectorRefereeTests {
  private static let smallest = 24

  /// Where the referee cuts the second network's crops from, and by what share of a face's width a coordinate may then differ.
  struct Way: CustomTestStringConvertible {
    let source: String
    let tolerance: Float
    let confidence: Float
    var testDescription: String { "crops cut from the \(source)" }
  }

  @Test(
    "the same faces, boxes and landmarks on pictures of several shapes",
    arguments: [
      Way(source: "sizes", tolerance: 0.005, confidence: 0.001),
      Way(source: "picture", tolerance: 0.08, confidence: 0.1),
    ])
  func scenes(way: Way) throws {
    guard let scenes = TestData.paths(Photographs.scenes), let models = try ModelFolder() else { return }
    let engine = try FaceEngine(
      store: ModelStore(folder: models.path), pack: "dlib-resnet", detector: "mtcnn", precision: .f32)
    let folder = try TemporaryFolder()
    var ours: [[DetectedFace]] = []
    var pictures: [String] = []
    for (index, scene) in scenes.enumerated() {
      let image = try ImageFile.decode(path: scene)
      var faces: [DetectedFace] = []
      try engine.detect(in: image, minimumFace: Self.smallest, into: &faces)
      ours.append(faces)
      // The same pixels for both: how a JPEG is decoded is another question.
      pictures.append(folder.file("\(index).png"))
      try PNGFile.write(image, to: pictures[index])
    }
    let answer = try Referee.run(
      Repository.path("Tests/FacesTests/Referees/mtcnn.py"),
      ["\(models.path)/mtcnn", String(Self.smallest), way.source] + pictures, needs: ["openvino", "numpy", "PIL"])
    let theirs = try JSONDecoder().decode([[[Float]]].self, from: Data(answer.utf8))
    try #require(theirs.count == ours.count)
    #expect(ours.joined().count >= 12, "or the pictures show too little")
    var worst: Float = 0
    for (index, scene) in scenes.enumerated() {
      #expect(ours[index].count == theirs[index].count, "\(scene)")
      for face in ours[index] {
        let nearest = theirs[index].min { Self.difference(face, $0) < Self.difference(face, $1) }
        let reference = try #require(nearest, "\(scene): the referee finds nobody")
        let difference = Self.difference(face, reference)
        worst = max(worst, difference)
        #expect(difference <= way.tolerance, "\(scene): \(face) against \(reference)")
        #expect(abs(face.confidence - reference[4]) <= way.confidence, "\(scene)")
      }
    }
    print(
      "mtcnn, \(way.testDescription): \(ours.joined().count) faces, coordinates within \(worst) of a face's width"
    )
  }

  /// The largest difference of a coordinate, as a share of the face's width.
  private static func difference(_ face: DetectedFace, _ reference: [Float]) -> Float {
    let box = face.box
    var own = [box.x, box.y, box.x + box.width, box.y + box.height, reference[4]]
    own += (0..<Landmarks.count).map { face.landmarks[$0].x } + (0..<Landmarks.count).map { face.landmarks[$0].y }
    return zip(own, reference).map { abs($0 - $1) }.max().map { $0 / box.width } ?? .infinity
  }
}
