/// A turn, one scale and a shift: the only change of a face that alignment makes, so that it stays the same face.
public struct SimilarityTransform: Hashable, Sendable {
  /// Scale times cosine and sine of the turn.
  public let a: Float, b: Float
  /// The shift.
  public let x: Float, y: Float

  /// The transform that brings the five points of `source` closest to those of `target` by least squares
  /// (Umeyama 1991, without reflection); `nil` when the points lie on one spot or are not finite.
  public init?(from source: Landmarks, to target: Landmarks) {
    let count = Float(Landmarks.count)
    var sourceMean = SIMD2<Float>.zero
    var targetMean = SIMD2<Float>.zero
    for index in 0..<Landmarks.count {
      sourceMean += source[index] / count
      targetMean += target[index] / count
    }
    var along: Float = 0
    var across: Float = 0
    var spread: Float = 0
    for index in 0..<Landmarks.count {
      let from = source[index] - sourceMean
      let to = target[index] - targetMean
      along += (from * to).sum()
      across += from.x * to.y - from.y * to.x
      spread += (from * from).sum()
    }
    guard spread.isFinite, spread > 1e-6, along.isFinite, across.isFinite else { return nil }
    a = along / spread
    b = across / spread
    x = targetMean.x - (a * sourceMean.x - b * sourceMean.y)
    y = targetMean.y - (b * sourceMean.x + a * sourceMean.y)
    guard a * a + b * b > 1e-12 else { return nil }
  }

  /// Where `point` goes.
  public func callAsFunction(_ point: SIMD2<Float>) -> SIMD2<Float> {
    SIMD2(a * point.x - b * point.y + x, b * point.x + a * point.y + y)
  }

  /// Pixels of the target for one pixel of the source.
  public var scale: Float { (a * a + b * b).squareRoot() }

  /// The way back, as the six numbers of an affine map from target to source: x′ = m0·x + m1·y + m2, and so on.
  var inverse: [6 of Float] {
    let square = a * a + b * b
    let c = a / square
    let d = b / square
    return [c, d, -(c * x + d * y), -d, c, -(-d * x + c * y)]
  }
}
