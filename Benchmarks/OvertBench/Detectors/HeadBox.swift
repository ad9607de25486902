import Faces

/// A rectangle that means the same for every detector: their own rectangles follow different habits, their five points do
/// not.
enum HeadBox {
  private static let template = Landmarks(
    leftEye: [38.29, 51.70], rightEye: [73.53, 51.50], nose: [56.03, 71.74], leftMouth: [41.55, 92.37],
    rightMouth: [70.73, 92.20])
  /// A head's width on the usual 112-pixel chip, in its pixels: 2.2 times the distance between an average face's eyes.
  private static let width: Float = 78

  /// The square around the points' mean, as wide as an average head with these points; empty for points on one spot.
  static func around(_ landmarks: Landmarks) -> Box {
    var middle = SIMD2<Float>.zero
    for index in 0..<Landmarks.count { middle += landmarks[index] / Float(Landmarks.count) }
    let scale = SimilarityTransform(from: landmarks, to: template)?.scale ?? .infinity
    let side = width / scale
    return Box(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)
  }
}
