import Faces

/// The Zone of Recognition of one camera: where in its view, and how large, a face must be to be looked at.
///
/// A face is in the zone by the point between its eyes. Whoever is outside is neither counted nor compared, and no template
/// is made of them. Corners are in shares of the picture, (0, 0) at the upper left, (1, 1) at the lower right, so that they
/// hold for every stream of the camera; sizes are in pixels of the picture that is compared (the larger one, where a camera
/// gives two).
public struct ZoneOfRecognition: Hashable, Sendable {
  /// The corners in order, the last one joined to the first; none for the whole view.
  public let corners: [SIMD2<Float>]
  /// How wide a face's box may be, in pixels.
  public let faceWidth: ClosedRange<Float>
  /// How far apart the centres of the eyes may be, in pixels.
  public let interEyeDistance: ClosedRange<Float>

  /// How many corners a zone may have.
  public static let cornerCounts = 3...32
  /// Every size.
  public static let anySize: ClosedRange<Float> = 0...Float.greatestFiniteMagnitude
  /// The least area, as a share of the picture.
  private static let leastArea: Float = 1e-4

  /// The whole view, faces of every size.
  public static let wholeView = ZoneOfRecognition(checked: [], faceWidth: anySize, interEyeDistance: anySize)

  private init(checked corners: [SIMD2<Float>], faceWidth: ClosedRange<Float>, interEyeDistance: ClosedRange<Float>) {
    self.corners = corners
    self.faceWidth = faceWidth
    self.interEyeDistance = interEyeDistance
  }

  /// A zone with these corners and limits; no corners for the whole view.
  ///
  /// - Throws: what is wrong with it. Its outline must be simple: no side crosses or touches another.
  public init(
    corners: [SIMD2<Float>], faceWidth: ClosedRange<Float> = anySize, interEyeDistance: ClosedRange<Float> = anySize
  ) throws(ZoneProblem) {
    guard faceWidth.lowerBound >= 0, faceWidth.upperBound.isFinite else { throw .limit("width of a face") }
    guard interEyeDistance.lowerBound >= 0, interEyeDistance.upperBound.isFinite else {
      throw .limit("distance between the eyes")
    }
    if !corners.isEmpty { try Outline(corners).check(leastArea: Self.leastArea) }
    self.init(checked: corners, faceWidth: faceWidth, interEyeDistance: interEyeDistance)
  }

  /// Whether a face is in the zone.
  ///
  /// - Parameters:
  ///   - face: in pixels of a picture of `width` × `height`.
  ///   - scale: pixels of the compared picture for one of that picture, across and down.
  public func contains(_ face: DetectedFace, width: Int, height: Int, scale: SIMD2<Float> = [1, 1]) -> Bool {
    guard faceWidth.contains(face.box.width * scale.x) else { return false }
    let between = (face.landmarks.rightEye - face.landmarks.leftEye) * scale
    guard interEyeDistance.contains((between * between).sum().squareRoot()) else { return false }
    let eyes = (face.landmarks.leftEye + face.landmarks.rightEye) / 2
    return contains(SIMD2(eyes.x / Float(max(1, width)), eyes.y / Float(max(1, height))))
  }

  /// Whether a point, in shares of the picture, is in the zone. Of a point exactly on a side nothing is promised.
  public func contains(_ point: SIMD2<Float>) -> Bool {
    guard (0...1).contains(point.x), (0...1).contains(point.y) else { return false }
    return corners.isEmpty || Outline(corners).encloses(point)
  }
}
