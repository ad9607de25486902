import Faces

/// A face of the frame that is worth a comparison.
package struct Shot {
  /// The face's position among the detections.
  package let face: Int
  /// The position of its track.
  package let track: Int
  /// How good it is.
  package let quality: FaceQuality
  /// What a comparison is expected to bring: a face never compared goes before every other, then the better the shot; a
  /// repeated comparison by how much it betters the best one so far.
  package let value: Float
}
