import Evaluation
import Faces
import Mandate
import TestSupport
import Testing

@Suite("Accuracy on labelled photographs")
struct AccuracyTests {
  @Test("both packs keep what docs/accuracy.md says of 11,220 pairs, and every photograph has a face")
  func pairsOfLFW() throws {
    guard let path = TestData.path("lists/pairs_lfw_dev.csv"), let models = try ModelFolder() else { return }
    let list = try PairList(path: path)
    let store = ModelStore(folder: models.path)
    let engines = try ["dlib-resnet", "mobilefacenet"].map { try FaceEngine(store: store, pack: $0) }
    let permit = try EvaluationPermit.declare(responsible: "a test", at: Instant(milliseconds: 0))
    let maker = try TemplateMaker(engines: engines, permit: permit)

    var templates = engines.map { _ in [EvaluationTemplate?]() }
    for image in list.images {
      for (pack, template) in try maker.templates(ofImageAt: "\(TestData.folder)/\(image)").enumerated() {
        templates[pack].append(template)
      }
    }
    let dlib = VerificationResult(list, templates: templates[0])
    let mobile = VerificationResult(list, templates: templates[1])

    for (name, result) in [("dlib-resnet", dlib), ("mobilefacenet", mobile)] {
      let misses = result.rates.point(limit: 1e-3).misses.rate
      print("\(name): EER \(result.rates.equalErrorRate), FNMR at FMR 1e-3 \(misses)")
    }
    #expect(list.images.count == 1_528)
    #expect(dlib.rates.mated == 1_020 && dlib.rates.nonMated == 10_200)
    #expect(dlib.failuresToEnrol.count == 0, "no photograph without a face")
    #expect(mobile.failuresToEnrol.count == 0, "no photograph without a face")
    #expect(dlib.rates.equalErrorRate <= 0.015, "EER of dlib-resnet")
    #expect(mobile.rates.equalErrorRate <= 0.006, "EER of mobilefacenet")
    #expect(mobile.rates.point(limit: 1e-3).misses.rate <= 0.015, "FNMR of mobilefacenet at FMR 1e-3")
  }
}
