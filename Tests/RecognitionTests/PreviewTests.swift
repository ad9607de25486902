import Capture
import Faces
import Imaging
import Recognition
import TestSupport
import Testing
import TrackingMeasures

/// What people in the control room see of a street when nobody raised an alert: blocks.
@Suite("Previews")
struct PreviewTests {
  @Test(
    "of a face that fills its share of the picture no more than 8 blocks lie between the eyes' corners, in every size",
    arguments: [(1_920, 1_080), (3_840, 2_160), (1_280, 720), (640, 360), (720, 1_280), (320, 240), (97, 61), (1, 1)])
  func arithmetic(width: Int, height: Int) {
    for share in stride(from: Float(0.05), through: 1, by: 0.05) {
      let plan = PreviewPlan(width: width, height: height, largestFace: share)
      let eyes = share * Float(height) * PreviewPlan.faceAspect * PreviewPlan.eyeShare
      // A block covers at least so many pixels of the camera's picture, across and down.
      let (across, down) = (Float(width) / Float(plan.columns), Float(height) / Float(plan.rows))
      #expect(min(across, down) >= Float(min(plan.block, width, height)))
      #expect(eyes / Float(plan.block) <= PreviewPlan.eyeBlocks)
      if plan.columns > 1, plan.rows > 1 { #expect(eyes / min(across, down) <= PreviewPlan.eyeBlocks) }
      #expect(plan.columns * plan.enlargement <= PreviewPlan.maximumWidth)
    }
  }

  @Test("what is told of the largest face cannot make it finer than the least share allows, nor can nonsense")
  func bounded() {
    let finest = PreviewPlan(width: 1_920, height: 1_080, largestFace: 0.05)
    for share in [0, -5, 0.001] as [Float] {
      #expect(PreviewPlan(width: 1_920, height: 1_080, largestFace: share) == finest)
    }
    let coarsest = PreviewPlan(width: 1_920, height: 1_080)
    for share in [1, 7, .nan, .infinity] as [Float] {
      #expect(PreviewPlan(width: 1_920, height: 1_080, largestFace: share) == coarsest)
    }
    #expect(coarsest.columns == 27 && coarsest.rows == 15)
  }

  @Test("the picture itself consists of blocks of one colour, before anything is encoded, whatever it shows")
  func blocks() throws {
    let image = RGBImage(width: 640, height: 360)
    for y in 0..<360 {
      for x in 0..<640 { image[x, y] = (UInt8(truncatingIfNeeded: x * 7), UInt8(truncatingIfNeeded: y * 5), 90) }
    }
    var maker = PreviewMaker(largestFace: 0.4)
    let plan = PreviewPlan(width: 640, height: 360, largestFace: 0.4)
    let pixelated = maker.pixelated(image)
    let shown = try #require(pixelated)
    #expect(shown.width == plan.columns * plan.enlargement && shown.height == plan.rows * plan.enlargement)
    for y in 0..<shown.height {
      for x in 0..<shown.width {
        let corner = shown[x / plan.enlargement * plan.enlargement, y / plan.enlargement * plan.enlargement]
        guard shown[x, y] == corner else {
          Issue.record("pixel \(x), \(y) differs from its block's first")
          return
        }
      }
    }
  }

  @Test("two a second at most, and a JPEG file that can be read")
  func seldom() throws {
    let image = RGBImage(width: 320, height: 180)
    var maker = PreviewMaker()
    var made: [Double] = []
    for step in 0..<100 {
      if let jpeg = maker.make(of: image, at: Double(step) / 25) {
        made.append(Double(step) / 25)
        let read = try ImageFile.decode(jpeg, name: "preview")
        #expect(read.width <= 640 && read.height <= 480)
      }
    }
    let gaps = zip(made, made.dropFirst()).map { $1 - $0 }
    #expect(made.count == 8 && gaps.allSatisfy { $0 >= 0.499 })
  }

  @Test(
    "no face is found in the preview of a real street, whether one was found in the frame or not, and none is too fine",
    arguments: [
      ("dev_walkpast", 0.31), ("intel_preview_people-detection", 1), ("intel_preview_face-demographics-walking", 1),
      ("short_hamilton_clip", 1),
    ] as [(String, Float)])
  func street(clip: String, share: Float) throws {
    guard let models = try ModelFolder(),
      let paths = TestData.paths(["video/\(clip).mp4", "video/dev_walkpast_frames.csv"])
    else { return }
    let engine = try FaceEngine(store: ModelStore(folder: models.path), pack: "mobilefacenet", precision: .f32)
    // No patch of the walk-past clip is higher than 0.31 of the picture.
    let truth = clip == "dev_walkpast" ? try WalkPastTruth(path: paths[1]).frames : [:]
    let reader = try VideoReader(path: paths[0])
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    let plan = PreviewPlan(width: image.width, height: image.height, largestFace: share)
    var maker = PreviewMaker(largestFace: share)
    var (withFaces, without) = (0, 0)
    var (found, inPreview): ([DetectedFace], [DetectedFace]) = ([], [])
    while let stamp = try reader.advance(), stamp.index < 250 {
      guard stamp.index % (truth.isEmpty ? 6 : 40) == 0 else { continue }
      try reader.copyPixels(into: image)
      try engine.detect(in: image, minimumFace: 40, into: &found)
      if found.isEmpty { without += 1 } else { withFaces += 1 }
      for face in found {
        // The eyes' corners are 91 mm apart where their centres are 63.
        let eyes = face.landmarks.interEyeDistance * 91 / 63
        #expect(eyes / Float(plan.block) <= PreviewPlan.eyeBlocks, "frame \(stamp.index)")
      }
      for place in truth[stamp.index] ?? [] {
        // The collection's faces are 0.45 of a patch wide at most.
        #expect(place.box.width * 0.45 * PreviewPlan.eyeShare / Float(plan.block) <= PreviewPlan.eyeBlocks)
      }
      let pixelated = maker.pixelated(image)
      let shown = try #require(pixelated)
      try engine.detect(in: shown, minimumFace: 20, into: &inPreview)
      #expect(inPreview.isEmpty, "frame \(stamp.index)")
    }
    print("previews of \(clip): \(withFaces) frames with faces, \(without) without; \(plan.columns) × \(plan.rows)")
    #expect(withFaces + without > 1)
  }
}
