extension DetectedFace {
  /// The same face in a larger or smaller picture of the same view.
  ///
  /// - Parameter scale: pixels of that picture for one of this, across and down.
  public func scaled(by scale: SIMD2<Float>) -> DetectedFace {
    if scale == SIMD2(repeating: 1) { return self }
    return DetectedFace(
      box: Box(
        x: box.x * scale.x, y: box.y * scale.y, width: box.width * scale.x, height: box.height * scale.y),
      landmarks: Landmarks(
        leftEye: landmarks.leftEye * scale, rightEye: landmarks.rightEye * scale, nose: landmarks.nose * scale,
        leftMouth: landmarks.leftMouth * scale, rightMouth: landmarks.rightMouth * scale),
      confidence: confidence)
  }
}
