import Faces

extension Sequence<DetectedFace> {
  /// The face that a photograph of one person is about: large and near the middle of a picture of this size in pixels.
  ///
  /// A face counts by its area less twice the square of its centre's distance from the picture's: the usual choice for
  /// Labeled Faces in the Wild, whose subject stands in the middle and may have others beside them.
  public func mostCentral(width: Int, height: Int) -> DetectedFace? {
    let middle = SIMD2(Float(width), Float(height)) / 2
    func weight(_ face: DetectedFace) -> Float {
      let away = face.box.centre - middle
      return face.box.area - 2 * (away * away).sum()
    }
    return self.max { weight($0) < weight($1) }
  }
}
