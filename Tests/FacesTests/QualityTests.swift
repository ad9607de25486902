import Faces
import Foundation
import Imaging
import Inference
import TestSupport
import Testing

/// Each element falls when the photograph is made worse in that respect, and stays where it is when it is not.
@Suite("Face quality by the elements of ISO/IEC 29794-5")
struct QualityTests {
  private typealias Change = (RGBImage) -> RGBImage

  @Test("an element falls when a photograph is made worse in its respect, and the unified score with those that count")
  func degradations() throws {
    guard let path = TestData.path("photos/face_recognition/obama/obama.jpg"), let models = try ModelFolder() else {
      return
    }
    let engine = try FaceEngine(store: ModelStore(folder: models.path), pack: "dlib-resnet", precision: .f32)
    let image = try ImageFile.decode(path: path)
    let face = try engine.onlyFace(in: image, name: path).face
    let plain = engine.assess(face, others: [], in: image)
    #expect(plain.unified > 55, "an official portrait")
    for element in QualityElement.allCases { #expect(plain[element] > 20, "\(element)") }
    func mapped(_ body: @escaping (UInt8, Int, Int) -> Double) -> RGBImage {
      let result = RGBImage(width: image.width, height: image.height)
      for y in 0..<image.height {
        for x in 0..<image.width {
          let pixel = image[x, y]
          func moved(_ value: UInt8) -> UInt8 { UInt8(min(255, max(0, body(value, x, y)))) }
          result[x, y] = (moved(pixel.red), moved(pixel.green), moved(pixel.blue))
        }
      }
      return result
    }
    let middle = Int(face.box.centre.x)
    let changes: [(QualityElement, RGBImage)] = [
      (.underExposurePrevention, mapped { value, _, _ in Double(value) * 0.15 }),
      (.overExposurePrevention, mapped { value, _, _ in Double(value) * 2 + 60 }),
      (.dynamicRange, mapped { value, _, _ in 100 + Double(value) / 16 }),
      (.illuminationUniformity, mapped { value, x, _ in x < middle ? Double(value) * 0.35 : Double(value) }),
      (.compressionArtifacts, mapped { value, x, y in Double(value) + ((x / 8 + y / 8) % 2 == 0 ? 18 : 0) }),
      (.backgroundUniformity, mapped { value, x, y in (x / 9 + y / 9) % 2 == 0 ? Double(value) * 0.3 : Double(value) }),
    ]
    for (element, worse) in changes {
      let changed = engine.assess(face, others: [], in: worse)
      #expect(changed[element] < plain[element] - 10, "\(element): \(changed[element]), was \(plain[element])")
      // Compression and background count so little that sharpness, which a pattern raises, can outweigh them.
      if element.weight >= 0.5 { #expect(changed.unified < plain.unified, "\(element)") }
    }
  }

  @Test("place, size, pose and company follow from where faces are")
  func geometry() throws {
    guard let models = try ModelFolder() else { return }
    let engine = try FaceEngine(store: ModelStore(folder: models.path), pack: "dlib-resnet", precision: .f32)
    let image = RGBImage(width: 400, height: 400)
    func face(at centre: SIMD2<Float>, scale: Float, tilt: Float = 0) -> DetectedFace {
      func point(_ x: Float, _ y: Float) -> SIMD2<Float> {
        let (x, y) = ((x - 56) * scale, (y - 52) * scale)
        return centre + SIMD2(x * cos(tilt) - y * sin(tilt), x * sin(tilt) + y * cos(tilt))
      }
      let landmarks = Landmarks(
        leftEye: point(38.29, 51.7), rightEye: point(73.53, 51.5), nose: point(56.03, 71.74),
        leftMouth: point(41.55, 92.37), rightMouth: point(70.73, 92.2))
      let box = Box(x: centre.x - 40 * scale, y: centre.y - 45 * scale, width: 80 * scale, height: 105 * scale)
      return DetectedFace(box: box, landmarks: landmarks, confidence: 1)
    }
    let good = engine.assess(face(at: [200, 200], scale: 2), others: [], in: image)
    for element: QualityElement in [.leftwardCrop, .rightwardCrop, .headSize, .singleFacePresent, .headPoseRoll] {
      #expect(good[element] > 90, "\(element): \(good[element])")
    }
    #expect(engine.assess(face(at: [40, 200], scale: 2), others: [], in: image)[.leftwardCrop] < 20)
    #expect(engine.assess(face(at: [360, 200], scale: 2), others: [], in: image)[.rightwardCrop] < 20)
    #expect(engine.assess(face(at: [200, 60], scale: 2), others: [], in: image)[.marginAbove] < 20)
    #expect(engine.assess(face(at: [200, 350], scale: 2), others: [], in: image)[.marginBelow] < 20)
    #expect(engine.assess(face(at: [200, 200], scale: 0.5), others: [], in: image)[.headSize] < 50)
    #expect(engine.assess(face(at: [200, 200], scale: 0.5), others: [], in: image)[.interEyeDistance] < 25)
    #expect(engine.assess(face(at: [200, 200], scale: 2, tilt: 0.8), others: [], in: image)[.headPoseRoll] < 60)
    let beside = [face(at: [330, 200], scale: 1.8)]
    #expect(engine.assess(face(at: [200, 200], scale: 2), others: beside, in: image)[.singleFacePresent] < 25)
  }

  @Test("hostile landmarks are no crash and no good quality", arguments: [Float.nan, .infinity, -1e30, 0])
  func hostile(value: Float) throws {
    guard let models = try ModelFolder() else { return }
    let engine = try FaceEngine(store: ModelStore(folder: models.path), pack: "dlib-resnet", precision: .f32)
    let point = SIMD2(value, value)
    let face = DetectedFace(
      box: Box(x: value, y: value, width: value, height: value),
      landmarks: Landmarks(leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point),
      confidence: 1)
    let assessment = engine.assess(face, others: [face], in: RGBImage(width: 64, height: 64))
    #expect(assessment.unified < 20 && assessment.unified >= 0)
  }

  @Test("the gate names the first element that is too low, just below its limit and not at it")
  func gate() {
    var assessment = QualityAssessment()
    for element in QualityElement.allCases { assessment[element] = 100 }
    #expect(assessment.unified == 100 && EnrolmentGate.standard.objection(to: assessment) == nil)
    for (element, limit) in EnrolmentGate.standard.least {
      var changed = assessment
      changed[element] = limit
      #expect(EnrolmentGate.standard.objection(to: changed) == nil)
      changed[element] = limit.nextDown
      #expect(EnrolmentGate.standard.objection(to: changed) == element)
    }
    assessment[.sharpness] = .nan
    #expect(assessment[.sharpness] == 0)
  }
}
