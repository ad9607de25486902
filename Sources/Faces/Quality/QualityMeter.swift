import CKernels
import Glibc
import Imaging

/// Measures shots on an aligned chip of its own, the same for every pack, in a locked slot that is wiped after each use.
final class QualityMeter {
  /// The chip's width and height in pixels.
  private static let side = 112
  /// Laplacian variance, relative to brightness variance, at which sharpness reaches half its scale.
  private static let halfSharp: Float = 0.05

  private let pool: TemplatePool
  private let chip: PoolSlot

  init() throws(FaceError) {
    let bytes = Self.side * Self.side * 3
    pool = try TemplatePool(slots: 1, bytes: bytes)
    guard let chip = PoolSlot(in: pool, count: bytes) else { throw .poolFull }
    self.chip = consume chip
  }

  /// Measures one face.
  func measure(_ face: DetectedFace, in image: RGBImage) -> FaceQuality {
    var quality = FaceQuality(
      interEyeDistance: face.landmarks.interEyeDistance, pose: HeadPose(face.landmarks), sharpness: 0,
      illuminationUniformity: 0, exposure: 0)
    guard let transform = SimilarityTransform(from: face.landmarks, to: HeadPlace.template),
      let pixels = chip.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return quality }
    defer { chip.wipe() }
    image.cutChip(transform, size: Self.side, into: pixels)
    // The middle of the chip, so that background and hair at its edges do not count.
    let inset = Self.side / 7
    let inner = Self.side - 2 * inset
    var stats = overt_luma_stats()
    guard overt_luma_stats(pixels + (inset * Self.side + inset) * 3, inner, inner, Self.side * 3, &stats) else {
      return quality
    }
    let relative = stats.laplacian_variance / max(stats.variance, 25)
    quality.sharpness = 100 * relative / (relative + Self.halfSharp)
    let sides = stats.left_mean + stats.right_mean
    quality.illuminationUniformity = sides > 1 ? 100 * (1 - abs(stats.left_mean - stats.right_mean) / sides) : 0
    let middle = 1 - abs(stats.mean - 118) / 138
    let clipped = min(1, stats.clipped_low_share + stats.clipped_high_share)
    quality.exposure = 100 * max(0, middle) * (1 - clipped)
    return quality
  }

  /// Measures all elements of one face in a still picture.
  ///
  /// - Parameter others: further faces in the picture.
  func assess(_ face: DetectedFace, others: [DetectedFace], in image: RGBImage) -> QualityAssessment {
    var assessment = QualityAssessment()
    let shot = measure(face, in: image)
    assessment[.sharpness] = shot.sharpness
    assessment[.interEyeDistance] = 100 * shot.interEyeDistance / Self.goodInterEyeDistance
    for (element, angle) in [
      (QualityElement.headPoseYaw, shot.pose.yaw), (.headPosePitch, shot.pose.pitch), (.headPoseRoll, shot.pose.roll),
    ] {
      let cosine = max(0, cosine(degrees: min(90, max(-90, angle))))
      assessment[element] = 100 * cosine * cosine
    }
    let rival = others.map(\.box.area).max() ?? 0
    assessment[.singleFacePresent] = 100 * (1 - rival / max(1, face.box.area))
    light(of: face, in: image, into: &assessment)
    surroundings(of: face, in: image, into: &assessment)
    return assessment
  }

  /// The distance between the eyes from which more pixels say nothing more, in pixels: the standard's recommendation.
  private static let goodInterEyeDistance: Float = 90

  private func light(of face: DetectedFace, in image: RGBImage, into assessment: inout QualityAssessment) {
    guard let transform = SimilarityTransform(from: face.landmarks, to: HeadPlace.template),
      let pixels = chip.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return }
    defer { chip.wipe() }
    image.cutChip(transform, size: Self.side, into: pixels)
    var left = LumaHistogram()
    var right = LumaHistogram()
    var all = LumaHistogram()
    let inset = Self.side / 7
    for y in inset..<Self.side - inset {
      for x in inset..<Self.side - inset {
        let luma = LumaHistogram.luma(pixels + (y * Self.side + x) * 3)
        all.add(luma)
        if x < Self.side / 2 { left.add(luma) } else { right.add(luma) }
      }
    }
    assessment[.illuminationUniformity] = 100 * left.intersection(right)
    // A third of the face in black, or a sixth in white, leaves nothing.
    assessment[.underExposurePrevention] = 100 * (1 - 3 * all.share(0...25))
    assessment[.overExposurePrevention] = 100 * (1 - 6 * all.share(247...255))
    assessment[.dynamicRange] = 20 * (all.entropy - 3)
  }

  private func surroundings(of face: DetectedFace, in image: RGBImage, into assessment: inout QualityAssessment) {
    guard let head = HeadPlace(face.landmarks)?.box, let structure = PictureStructure(image) else { return }
    let share = head.height / Float(image.height)
    assessment[.headSize] = share < 0.5 ? 200 * share : 100 * (1 - max(0, share - 0.9) / 0.3)
    // A quarter of a head's width or height of room is enough, as much cut off leaves nothing.
    func room(_ pixels: Float, of length: Float) -> Float { 100 * (pixels / length + 0.25) / 0.5 }
    assessment[.leftwardCrop] = room(head.x, of: head.width)
    assessment[.rightwardCrop] = room(Float(image.width) - head.x - head.width, of: head.width)
    assessment[.marginAbove] = room(head.y, of: head.height)
    assessment[.marginBelow] = room(Float(image.height) - head.y - head.height, of: head.height)
    assessment[.compressionArtifacts] = 100 * (1 - structure.blockiness(in: face.box) / 4)
    let step = structure.backgroundStep(around: head)
    assessment[.backgroundUniformity] = step.map { 100 / (1 + $0 / 6) } ?? 0
  }
}
