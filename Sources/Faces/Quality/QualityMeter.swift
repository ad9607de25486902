import CKernels
import Glibc
import Imaging

/// Measures shots on an aligned chip of its own, the same for every pack, in a locked slot that is wiped after each use.
final class QualityMeter {
  /// The chip's width and height in pixels.
  private static let side = 112
  /// Where an average face's points lie on the chip: the field's usual 112-pixel template.
  private static let template = Landmarks(
    leftEye: [38.29, 51.70], rightEye: [73.53, 51.50], nose: [56.03, 71.74], leftMouth: [41.55, 92.37],
    rightMouth: [70.73, 92.20])
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
    guard let transform = SimilarityTransform(from: face.landmarks, to: Self.template),
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
}
