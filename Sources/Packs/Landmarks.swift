/// The five points that alignment and pose rest on, in pixels of the source frame. Left and right are the viewer's.
public struct Landmarks: Hashable, Sendable {
  /// Centre of the eye on the picture's left.
  public var leftEye: SIMD2<Float>
  /// Centre of the eye on the picture's right.
  public var rightEye: SIMD2<Float>
  /// Tip of the nose.
  public var nose: SIMD2<Float>
  /// Corner of the mouth on the picture's left.
  public var leftMouth: SIMD2<Float>
  /// Corner of the mouth on the picture's right.
  public var rightMouth: SIMD2<Float>

  /// The five points one by one.
  public init(
    leftEye: SIMD2<Float>, rightEye: SIMD2<Float>, nose: SIMD2<Float>, leftMouth: SIMD2<Float>, rightMouth: SIMD2<Float>
  ) {
    self.leftEye = leftEye
    self.rightEye = rightEye
    self.nose = nose
    self.leftMouth = leftMouth
    self.rightMouth = rightMouth
  }

  /// The distance between the eyes' centres, in pixels.
  public var interEyeDistance: Float {
    let between = rightEye - leftEye
    return (between * between).sum().squareRoot()
  }

  /// The point at `index` in the order left eye, right eye, nose, left mouth corner, right mouth corner.
  public subscript(index: Int) -> SIMD2<Float> {
    switch index {
    case 0: leftEye
    case 1: rightEye
    case 2: nose
    case 3: leftMouth
    default: rightMouth
    }
  }

  /// How many points there are.
  public static let count = 5
}
