/// How coarse a preview has to be, so that no face in it can be recognised, whatever was detected or not.
///
/// The rule: between the outer corners of the eyes there are at most ``eyeBlocks`` blocks. The corners are
/// ``eyeShare`` of a face's width apart (91 mm of 138 mm in adults; rounded up), and a face is ``faceAspect`` as wide as it
/// is high (138 mm of 185 mm, chin to hairline). So for faces of up to `largestFace` of the picture's height H a block is
///
///     ⌈largestFace · H · faceAspect · eyeShare / eyeBlocks⌉ pixels of the picture.
///
/// For a face that fills the whole height of a 1080p picture that is 71 pixels, and the preview has 27 × 15 blocks; for
/// a camera that hangs so that no face takes more than a quarter of the height it is 18, and 106 × 60 blocks. Of a face larger
/// than stated more is seen; one that does not fit into the picture is not a whole face.
public struct PreviewPlan: Hashable, Sendable {
  /// Blocks across and down: the preview's effective resolution.
  public let columns: Int, rows: Int
  /// A block's side in pixels of the camera's picture.
  public let block: Int
  /// A block's side in pixels of the preview.
  public let enlargement: Int

  /// The most blocks between the outer corners of a face's eyes.
  public static let eyeBlocks: Float = 8
  /// The distance of the eyes' outer corners, as a share of the face's width.
  public static let eyeShare: Float = 0.7
  /// A face's width as a share of its height.
  public static let faceAspect: Float = 0.75
  /// The preview's greatest width in pixels.
  public static let maximumWidth = 640
  /// What `largestFace` may be: from a twentieth of the picture's height to all of it.
  public static let faceShares: ClosedRange<Float> = 0.05...1

  /// The plan for a picture of `width` × `height` pixels.
  ///
  /// - Parameter largestFace: the largest face that this camera can show whole, as a share of the picture's height; what lies
  ///   outside ``faceShares`` is brought to its nearer end.
  public init(width: Int, height: Int, largestFace: Float = 1) {
    let share =
      largestFace.isFinite ? min(max(largestFace, Self.faceShares.lowerBound), Self.faceShares.upperBound) : 1
    let eyes = share * Float(max(1, height)) * Self.faceAspect * Self.eyeShare
    // Never finer than the preview's width has pixels.
    let block = max(
      Int((eyes / Self.eyeBlocks).rounded(.up)), (max(1, width) + Self.maximumWidth - 1) / Self.maximumWidth, 1)
    self.block = block
    // A remainder narrower than a block is spread over all: blocks only become larger.
    columns = max(1, width / block)
    rows = max(1, height / block)
    enlargement = max(1, Self.maximumWidth / columns)
  }
}
