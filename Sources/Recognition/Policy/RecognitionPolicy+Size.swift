import Faces

extension RecognitionPolicy {
  /// The smallest face that can be looked for, in pixels of the picture that is searched.
  private static let leastFace = 20

  /// The smallest face worth looking for, in pixels of the picture that is searched.
  ///
  /// - Parameter scale: pixels of the picture that shots are taken from for one of it, as ``Picture/scale``.
  public func smallestFace(at scale: SIMD2<Float> = SIMD2(repeating: 1)) -> Int {
    max(Self.leastFace, Int(Float(minimumFace) / max(scale.x, scale.y)))
  }

  /// What the detector's networks are made ready for, where pictures of this size are searched.
  ///
  /// - Parameter scale: as above.
  public func detectionSize(
    width: Int, height: Int, scale: SIMD2<Float> = SIMD2(repeating: 1)
  ) -> DetectionSize {
    DetectionSize(width: width, height: height, minimumFace: smallestFace(at: scale))
  }
}
