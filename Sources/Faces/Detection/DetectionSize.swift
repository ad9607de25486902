/// What a detector's networks are made ready for: pictures of one size, and how small the faces in them may be.
public struct DetectionSize: Hashable, Sendable {
  /// The picture's size in pixels.
  public let width: Int, height: Int
  /// About the shorter side of the smallest faces looked for, in the picture's pixels.
  public let minimumFace: Int

  /// A size.
  public init(width: Int, height: Int, minimumFace: Int) {
    self.width = width
    self.height = height
    self.minimumFace = minimumFace
  }
}
