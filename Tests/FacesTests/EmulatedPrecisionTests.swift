import Faces
import Foundation
import Inference
import TestSupport
import Testing

/// What bfloat16 costs, on processors that have none: every product's factors rounded in 32-bit arithmetic.
@Suite("bfloat16, emulated")
struct EmulatedPrecisionTests {
  @Test("rounding every factor to bf16 keeps dlib's numbers within 0.02 and MobileFaceNet's within a cosine of 0.999")
  func emulated() throws {
    guard let photographs = TestData.paths(Photographs.portraits), let models = try ModelFolder() else { return }
    for (pack, file) in [("dlib-resnet", "resnet.xml"), ("mobilefacenet", "MobileFaceNet.onnx")] {
      let faces = try PreparedFaces(photographs, models: models, pack: pack, precision: .f32)
      let manifest = try faces.folder.write(try JSONEncoder().encode(faces.all.map(\.chip)), to: "manifest.json")
      let answer = try Referee.run(
        Repository.path("Tests/FacesTests/Referees/bf16_emulated.py"),
        ["\(models.path)/\(pack)/\(file)", pack, manifest],
        needs: ["openvino", "numpy"])
      let rounded = try JSONDecoder().decode([[Float]].self, from: Data(answer.utf8))
      try #require(rounded.count == faces.all.count && rounded.count >= 10)
      let differences = zip(faces.all, rounded).map { Difference($0.ofChip, pack == "mobilefacenet" ? unit($1) : $1) }
      print("\(pack), bf16 emulated, \(rounded.count) chips: \(Difference.summary(differences))")
      for difference in differences {
        #expect(difference.maximum > 1e-5, "something was rounded")
        switch pack {
        case "dlib-resnet": #expect(difference.distance <= 0.02)
        default: #expect(difference.cosine >= 0.999)
        }
      }
    }
  }

  private func unit(_ values: [Float]) -> [Float] {
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return values.map { $0 / length }
  }
}
